import type { Measures } from '#domain/matching/level-costs.ts'
import { settingsChanges } from '#domain/needs/settings-changes.ts'
import type { Remade, Tried } from '#domain/needs/try-settings.ts'
import { listed } from '#kit/russian/words.ts'
import type { CasedName } from '#pieces/explanation-texts.ts'
import { changeText } from '#pieces/pair-settings-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { SettingsDesk } from '../queries.ts'
import { settingsTexts as texts } from '../texts.ts'
import type { Draft } from './draft-of.ts'

/** What was tried, on those who wait or on everybody as if pairs were made anew. */
export type Try = { readonly anew: boolean; readonly tried: Tried | undefined }

type PreviewProps = {
  readonly desk: SettingsDesk
  readonly draft: Draft
  readonly tries: readonly Try[]
  readonly name: CasedName
}

/** R-PST-4. Who gets whom instead, and the numbers of the plan before and after; then the button that keeps it. */
export function Preview({ desk, draft, tries, name }: PreviewProps) {
  const changes = settingsChanges(desk.settings, draft.settings!)
  const otherWeights = changes.some(({ what }) => what === 'weight')
  return (
    <Block id="preview" title={texts.preview}>
      <p>
        {texts.changes}: {changes.map(changeText).join('; ')}.
      </p>
      {tries.length === 0 && <p>{texts.nobody}</p>}
      {tries.map(({ anew, tried }) => (
        <section class="plain field wide">
          <h3>{anew ? texts.anew : texts.waitingNow}</h3>
          {tried ? (
            <>
              <Moves tried={tried} name={name} />
              <Table caption={anew ? texts.anew : texts.waitingNow} rows={rowsOf(tried)} columns={columns} />
            </>
          ) : (
            <p>{texts.noPlan}</p>
          )}
        </section>
      ))}
      {otherWeights && <p class="small sec">{texts.otherWeights}</p>}
      {desk.mayKeep ? (
        <Form action="/pairs/settings">
          {Object.entries(draft.fields).map(([field, value]) => (
            <input type="hidden" name={field} value={value} />
          ))}
          <TextField
            errors={{}}
            values={{}}
            name="because"
            label={texts.because}
            hint={texts.becauseHint}
            optional
          />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      ) : (
        <p class="sec">{texts.onlyCurator}</p>
      )}
    </Block>
  )
}

function Moves({ tried, name }: { readonly tried: Tried; readonly name: CasedName }) {
  const { moved, mentees, mentors } = tried
  const names = (ids: readonly string[]) => listed(ids.map((one) => name(one)))
  const people = [
    ...(mentees.more.length > 0 ? [texts.menteesMore(names(mentees.more))] : []),
    ...(mentees.fewer.length > 0 ? [texts.menteesFewer(names(mentees.fewer))] : []),
    ...(mentors.more.length > 0 ? [texts.mentorsMore(names(mentors.more))] : []),
    ...(mentors.fewer.length > 0 ? [texts.mentorsFewer(names(mentors.fewer))] : []),
  ]
  return (
    <>
      {people.map((one) => (
        <p>{one}</p>
      ))}
      {moved.length === 0 ? (
        <p>{texts.nothingMoves}</p>
      ) : (
        <>
          <p>{texts.moves(moved.length)}</p>
          <ul class="plain">
            {moved.map((one) => (
              <li>{moveText(one, name)}.</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function moveText({ mentee, before, after }: Remade, name: CasedName): string {
  if (after === undefined) return texts.loses(name(mentee), name(before!))
  if (before === undefined) return texts.gets(name(mentee), name(after))
  return texts.other(name(mentee), name(after), name(before, 'gen'))
}

type Row = { readonly title: string; readonly before: string; readonly after: string }

const columns = [
  { title: texts.measure, kind: 'head' as const, cell: (row: Row) => row.title },
  { title: texts.before, kind: 'number' as const, cell: (row: Row) => row.before },
  { title: texts.after, kind: 'number' as const, cell: (row: Row) => row.after },
]

function rowsOf({ before, after }: Tried): readonly Row[] {
  const row = (title: string, of: (plan: Measures) => number | string): Row => ({
    title,
    before: String(of(before)),
    after: String(of(after)),
  })
  const needing = (plan: Measures) => plan.servedByClass.reduce((all, one) => all + one.of, 0)
  const { measures } = texts
  return [
    row(measures.served, (plan) => texts.of(plan.served, needing(plan))),
    row(measures.worst, (plan) => plan.worst),
    row(measures.total, (plan) => plan.total),
    row(measures.each, (plan) => (plan.served === 0 ? 0 : Math.round(plan.total / plan.served))),
    row(measures.blocking, (plan) => plan.blocking[0]),
    row(measures.firmly, (plan) => plan.blocking[100]),
  ]
}
