import type { ImpressionQuestionnaire } from '#domain/impressions/impression-questionnaire.ts'
import { type Impression, type QuestionResult, resultsOf } from '#domain/impressions/impression-results.ts'
import { leastPeople } from '#domain/impressions/impression-settings.ts'
import type { Shown } from '#domain/impressions/suppress.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import { mixed } from '#store/impressions.ts'
import { Block, More } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import { momentNames, impressionsTexts as texts } from '../texts.ts'

type ResultsProps = {
  readonly questionnaire: ImpressionQuestionnaire
  readonly kind: OrganisationKind
  readonly impressions: readonly Impression[]
  readonly today: Day
}

/** What may be told of a questionnaire: numbers and words of five people or more, and why not where it may not. */
export function Results({ questionnaire, kind, impressions, today }: ResultsProps) {
  const results = resultsOf(questionnaire, kind, impressions, { today, mixed })
  const isHidden = results.every(({ answered }) => answered === null)
  const waiting = Math.max(0, ...results.map((one) => one.waiting))
  const next = results.find((one) => one.next !== null)?.next ?? null
  const title = `${questionnaire.title} (${texts.sides[questionnaire.sides[0]!]}, ${momentNames[questionnaire.moment]})`
  return (
    <Block id={questionnaire.code} title={title}>
      {waiting > 0 && <p>{texts.waiting(waiting, next)}</p>}
      {isHidden ? (
        <p>{waiting < leastPeople ? texts.allHidden : texts.notYet}</p>
      ) : (
        <Told results={results} title={title} />
      )}
      <p class="small sec">{texts.memory(questionnaire.basis)}</p>
    </Block>
  )
}

type ToldProps = { readonly results: readonly QuestionResult[]; readonly title: string }

function Told({ results, title }: ToldProps) {
  const asked = results.filter(({ question }) => question.kind !== 'text')
  const spoken = results.filter(({ question }) => question.kind === 'text')
  return (
    <>
      <Table
        caption={title}
        rows={asked}
        dense
        columns={[
          { title: texts.question, label: null, cell: ({ question }) => question.label },
          { title: texts.answered, kind: 'number', cell: ({ answered }) => answered ?? '—' },
          { title: texts.mean, kind: 'number', cell: (one) => meanOf(one) },
          { title: texts.spread, cell: ({ shown }) => spreadOf(shown) },
        ]}
      />
      {asked.some(({ shown }) => shown?.shown && shown.cells.some(({ labels }) => labels.length > 1)) && (
        <p class="small sec">{texts.mergedWhy}</p>
      )}
      {spoken.map(({ question, comments }) =>
        comments ? (
          <More summary={`${question.label} ${texts.comments(comments.length)}`}>
            <ul>
              {comments.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </More>
        ) : (
          <p class="small sec">
            {question.label} — {texts.commentsFew}.
          </p>
        ),
      )}
    </>
  )
}

function meanOf({ mean, question }: QuestionResult) {
  if (question.kind !== 'scale' || mean === null) return '—'
  return tenths(mean)
}

export const tenths = (number: number) => (Math.round(number * 10) / 10).toLocaleString('ru')

function spreadOf(shown: Shown | null) {
  if (!shown) return '—'
  if (!shown.shown) return shown.because === 'few' ? texts.few : texts.alike
  return shown.cells.map(({ labels, count }) => `${texts.merged(labels)}: ${count}`).join('; ')
}
