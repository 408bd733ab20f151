import type { FunctionComponent } from 'preact'

type IslandProps<Props extends object> = {
  /** The component itself, so that the page is whole without a script. */
  readonly of: FunctionComponent<Props>
  /** Name of its file without `.island.tsx`. */
  readonly name: string
  /** Travel in an attribute as JSON: the policy of the page allows nothing inline. */
  readonly props: Props
}

/** Renders a component on the server and marks it for the browser, which brings it to life (client/start.ts). */
export function Island<Props extends object>({ of: Component, name, props }: IslandProps<Props>) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  )
}
