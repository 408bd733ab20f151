import type { ComponentChildren } from 'preact'
import { Button } from '../blocks/actions.tsx'
import { findTexts, selectionTexts } from '../texts.ts'

export type Facet = {
  readonly label: string
  readonly count: number
  readonly href: string
  readonly current?: boolean
}

/** Narrow by category: links with counts. */
export function Facets({
  facets,
  label = findTexts.categories,
}: {
  readonly facets: readonly Facet[]
  readonly label?: string
}) {
  return (
    <nav class="facets" aria-label={label}>
      {facets.map((facet) => (
        <a href={facet.href} aria-current={facet.current ? 'true' : undefined}>
          {facet.label} <span>{facet.count}</span>
        </a>
      ))}
    </nav>
  )
}

export type Filter = {
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  /** Without options it is a search field that takes the free width. */
  readonly options?: readonly (readonly [value: string, label: string])[] | undefined
}

type FiltersProps = {
  readonly action: string
  readonly label: string
  readonly filters: readonly Filter[]
  /** Other parts of the query that must survive: facet, order. */
  readonly keep?: Readonly<Record<string, string>> | undefined
  /** Id of the region that follows the typing where there is a script (`LiveRegion`). */
  readonly live?: string | undefined
}

/** A GET form: every state of the list has an address. */
export function Filters({ action, label, filters, keep = {}, live }: FiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest browser we serve
    <form
      class="filters"
      role="search"
      method="get"
      action={action}
      aria-label={label}
      data-island={live && 'live-filter'}
      data-live={live}
    >
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <FilterField filter={filter} />
      ))}
      <Button look="second">{findTexts.show}</Button>
    </form>
  )
}

function FilterField({ filter }: { readonly filter: Filter }) {
  const { name, label, value = '', options } = filter
  const id = `filter-${name}`
  return (
    <div class={options ? undefined : 'grow'}>
      <label for={id}>{label}</label>
      {options ? (
        <select id={id} name={name}>
          {options.map(([key, text]) => (
            <option value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} name={name} type="search" value={value} autocomplete="off" />
      )}
    </div>
  )
}

type LiveRegionProps = {
  readonly id: string
  /** What a screen reader hears when the list has changed: «Найдено: 12». */
  readonly found: string
  readonly children: ComponentChildren
}

/** The piece of the page that `Filters live` replaces. */
export function LiveRegion({ id, found, children }: LiveRegionProps) {
  return (
    <div id={id} data-found={found}>
      {children}
    </div>
  )
}

type BulkFormProps = {
  readonly action: string
  /** The table with its `choice`. */
  readonly children: ComponentChildren
  /** Buttons; several differ by `formaction` or `name`/`value`. */
  readonly actions: ComponentChildren
  readonly chosen?: number | undefined
}

/** Act on the chosen rows. Without a script the bar stands under the table just the same. */
export function BulkForm({ action, children, actions, chosen = 0 }: BulkFormProps) {
  return (
    <form method="post" action={action} data-island="selection">
      {children}
      <div class={chosen > 0 ? 'bulk on' : 'bulk'}>
        <b role="status">{chosen > 0 ? selectionTexts.chosen(chosen) : selectionTexts.none}</b>
        {actions}
        <Button look="quiet" type="reset">
          {selectionTexts.clear}
        </Button>
      </div>
    </form>
  )
}
