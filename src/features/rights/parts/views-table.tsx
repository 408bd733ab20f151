import { longMoment } from '#kit/russian/dates.ts'
import { deedNames } from '#pieces/deed-texts.ts'
import type { View } from '#store/personal-views.ts'
import { viewsTexts as texts } from '../texts.ts'

type Shown = {
  readonly views: readonly View[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
}

/** A view in words, column by column; the file has the same ones as the page. */
export function viewWords(view: View, { names, zone }: Omit<Shown, 'views'>): readonly string[] {
  const how = texts.way[view.way]
  return [
    longMoment(view.at, zone),
    view.viewer ? names.get(view.viewer) || texts.gone : texts.program,
    view.people > 1 ? `${how}, ${texts.among(view.people)}` : how,
    deedNames[view.query as keyof typeof deedNames] ?? view.query,
  ]
}

export const viewColumns = [texts.when, texts.who, texts.how, texts.right] as const

export function ViewsTable(shown: Shown) {
  return (
    <table class="tbl stack dense">
      <thead>
        <tr>
          {viewColumns.map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.views.map((view) => {
          const [when, ...rest] = viewWords(view, shown)
          return (
            <tr>
              <th scope="row">{when}</th>
              {rest.map((words, at) => (
                <td data-l={viewColumns[at + 1]}>{words}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
