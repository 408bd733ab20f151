import type { Case, Cased } from '#kit/russian/case.ts'
import { caseTexts } from './texts.ts'

type Form = { readonly part: string; readonly title: string; readonly cased: Cased }
type FormsTableProps = { readonly forms: readonly Form[] }

const oblique: readonly Case[] = ['gen', 'dat', 'acc', 'ins', 'prep']
/** So many letters fit side by side, and on a line of their own; a longer name gets its own table, and lines enough. */
const ofRow = 72
const ofLine = 44

/** Declined forms to read and to correct; fields are named `part.case`. */
export function FormsTable({ forms }: FormsTableProps) {
  const isLong = ({ cased }: Form) => cased.nom.length > ofRow / forms.length
  const short = forms.filter((one) => !isLong(one))
  return (
    <>
      {forms.filter(isLong).map((one) => (
        <OneTable forms={[one]} />
      ))}
      {short.length > 0 && <OneTable forms={short} />}
    </>
  )
}

function OneTable({ forms }: FormsTableProps) {
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
            {forms.map((form) => (
              <td data-l={form.title}>
                <FormField form={form} one={one} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FormField({ form: { part, title, cased }, one }: { readonly form: Form; readonly one: Case }) {
  const field = {
    name: `${part}.${one}`,
    'aria-label': `${title}, ${caseTexts[one].name.toLowerCase()}`,
  }
  const rows = Math.ceil(cased[one].length / ofLine)
  if (rows === 1) return <input class="w-l" {...field} value={cased[one]} />
  return (
    <textarea {...field} rows={rows}>
      {cased[one]}
    </textarea>
  )
}
