import { type Column, columnKinds } from '#domain/staff/column.ts'
import { State } from '#ui/blocks/state.tsx'
import { columnDoubtTexts, columnTexts, recognisedByTexts } from '../texts.ts'
import { importTexts as texts } from './texts.ts'

/** Each column of the file with the field it was taken for; the person may say otherwise. */
export function ColumnsTable({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <table class="tbl stack dense">
      <thead>
        <tr>
          <th scope="col">{texts.inFile}</th>
          <th scope="col">{texts.inVektor}</th>
          <th scope="col">{texts.howKnown}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow column={column} />
        ))}
      </tbody>
    </table>
  )
}

function ColumnRow({ column }: { readonly column: Column }) {
  const { sheet, at, label, kind, by, doubts } = column
  const title = label || texts.unnamed(at)
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-l={texts.inVektor}>
        <select name={`column.${at}.${sheet}`} aria-label={texts.columnOf(title)}>
          <option value="">{texts.notRead}</option>
          {columnKinds.map((one) => (
            <option value={one} selected={one === kind}>
              {columnTexts[one]}
            </option>
          ))}
        </select>
      </td>
      <td data-l={texts.howKnown}>
        {by === null && <span class="sec">{texts.notKnown}</span>}
        {by !== null && <State is={doubts.length > 0 ? 'help' : 'ok'}>{recognisedByTexts[by]}</State>}
        {doubts.map((doubt) => (
          <span class="small"> {columnDoubtTexts[doubt]}</span>
        ))}
      </td>
    </tr>
  )
}
