import type { Case, Cased } from '#kit/russian/case.ts'
import { caseTexts } from './texts.ts'

type FormsTableProps = {
  readonly forms: readonly { readonly part: string; readonly title: string; readonly cased: Cased }[]
}

const oblique: readonly Case[] = ['gen', 'dat', 'acc', 'ins', 'prep']

/** Declined forms to read and to correct; fields are named `part.case`. */
export function FormsTable({ forms }: FormsTableProps) {
  return (
    <table class="tbl stack">
      <thead>
        <tr>
          <th scope="col">{caseTexts.column}</th>
          {forms.map(({ title }) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {oblique.map((one) => (
          <tr>
            <th scope="row">
              {caseTexts[one].name} <span class="sec">{caseTexts[one].question}</span>
            </th>
            {forms.map(({ part, title, cased }) => (
              <td data-l={title}>
                <input
                  class="w-l"
                  name={`${part}.${one}`}
                  value={cased[one]}
                  aria-label={`${title}, ${caseTexts[one].name.toLowerCase()}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
