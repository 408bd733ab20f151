/** A behaviour laid over what the server has drawn… */
type Behaviour = { readonly enhance: (element: HTMLElement) => void }
/** …or a Preact component that the server has rendered through `Island`. */
type Drawn = { readonly default?: never } & Readonly<Record<string, unknown>>
type IslandModule = Behaviour | Drawn

/** Name of the island → its chunk; written by tools/bundle-client.ts from the files `*.island.tsx`. */
export type Archipelago = Readonly<Record<string, () => Promise<IslandModule>>>

/** Told by whoever has put new elements into the page. */
export const freshEvent = 'vektor:fresh'

/** Brings to life only what this page has; a page without islands loads nothing more. */
export function start(islands: Archipelago): void {
  wake(document, islands)
  document.addEventListener(freshEvent, (event) => wake(event.target as HTMLElement, islands))
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

function wake(root: ParentNode, islands: Archipelago): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = islands[element.dataset.island ?? '']
    if (load && !element.dataset.awake) {
      element.dataset.awake = 'yes'
      void load().then((module) => settle(module, element))
    }
  }
}

async function settle(module: IslandModule, element: HTMLElement): Promise<void> {
  if ('enhance' in module) return (module as Behaviour).enhance(element)
  const component = Object.values(module).find((one) => typeof one === 'function')
  const { h, hydrate } = await import('preact')
  hydrate(h(component as never, JSON.parse(element.dataset.props ?? '{}')), element)
}
