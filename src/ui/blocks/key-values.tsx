import type { ComponentChildren } from 'preact'
import { formTexts } from '../texts.ts'

export type KeyValue = {
  readonly key: string
  readonly value: ComponentChildren
  /** Where the answer can be changed. */
  readonly change?: string | undefined
}

/** Question and answer; with «Изменить» it is the check before anything binding. */
export function KeyValues({ rows }: { readonly rows: readonly KeyValue[] }) {
  const three = rows.some((row) => row.change !== undefined)
  return (
    <dl class={three ? 'kv three' : 'kv'}>
      {rows.map(({ key, value, change }) => (
        <div>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {three && (
            <dd>
              {change && (
                <a href={change}>
                  {formTexts.change}
                  <span class="vh">: {key}</span>
                </a>
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
