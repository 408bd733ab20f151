import { checklistResult } from '#domain/impressions/checklist.ts'
import {
  type ImpressionQuestionnaire,
  impressionQuestionnaires,
} from '#domain/impressions/impression-questionnaire.ts'
import { satisfactionOf } from '#domain/impressions/impression-results.ts'
import { leastPeople } from '#domain/impressions/impression-settings.ts'
import type { SheetDue } from '#domain/impressions/sheets-due.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs, type Figure } from '#ui/blocks/figures.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { Results, tenths } from './parts/results.tsx'
import { callsForHelp, type ImpressionsPage } from './queries.ts'
import { momentNames, impressionsTexts as texts } from './texts.ts'

/** Who has answered, and what may be told of it. */
export function impressionsPage(page: ImpressionsPage): Page {
  const { due, schoolYear, years, impressions } = page
  const answered = impressionQuestionnaires.filter((one) =>
    impressions.some(({ questionnaire, version }) => questionnaire === one.code && version === one.version),
  )
  return {
    title: texts.title,
    place: '/impressions',
    body: (
      <>
        <Head title={texts.title} lead={`${texts.lead} ${texts.year(schoolYear)}.`} />
        {years.length > 1 && (
          <p>
            {texts.otherYears}:{' '}
            {years.map((one) => (
              <>
                <a href={`?year=${one}`}>{texts.year(one)}</a>{' '}
              </>
            ))}
          </p>
        )}
        <Satisfaction page={page} />
        <Calls page={page} />
        {due.length === 0 ? (
          <Empty
            why={texts.askedNone}
            action={<ButtonLink href="/mentorships">{texts.toPairs}</ButtonLink>}
          />
        ) : (
          <AskedPeople page={page} />
        )}
        <Small page={page} />
        {answered.map((questionnaire) => (
          <Results {...{ questionnaire, impressions }} kind={page.kind} today={page.today} />
        ))}
        <Checklist page={page} />
      </>
    ),
  }
}

type Props = { readonly page: ImpressionsPage }

const exits = impressionQuestionnaires.filter(({ moment }) => moment === 'exit')

function Satisfaction({ page: { impressions, today } }: Props) {
  const figures = exits.flatMap((questionnaire): Figure[] => {
    const { satisfied, answered, mean } = satisfactionOf(questionnaire, impressions, today)
    const side = questionnaire.sides[0] === 'mentee' ? 'mentee' : 'mentor'
    if (answered === null) return []
    if (satisfied !== null)
      return [{ number: satisfied, of: texts.satOf(answered), sentence: texts.sat[side] }]
    return mean === null
      ? []
      : [
          {
            number: tenths(mean),
            of: texts.satOf(answered),
            sentence: `${texts.sides[side]}: ${texts.satMean(tenths(mean))}`,
          },
        ]
  })
  if (figures.length === 0) return null
  return (
    <Block id="satisfied" title={texts.satTitle}>
      <Figs figures={figures} />
    </Block>
  )
}

function Calls({ page }: Props) {
  const calls = callsForHelp(page)
  const { short } = peopleWords(page.people)
  if (calls.length === 0) return null
  return (
    <Block id="help" title={texts.helpTitle}>
      <ul>
        {calls.map(({ person, answers }) => (
          <li>
            <b>{short(person)}</b>:{' '}
            {[texts.help[answers.help as keyof typeof texts.help], answers.comment]
              .filter(Boolean)
              .join('; ')}
          </li>
        ))}
      </ul>
    </Block>
  )
}

type Row = { readonly questionnaire: ImpressionQuestionnaire; readonly due: readonly SheetDue[] }

function AskedPeople({ page }: Props) {
  const { short } = peopleWords(page.people)
  const rows = impressionQuestionnaires
    .map(
      (questionnaire): Row => ({
        questionnaire,
        due: page.due.filter((one) => one.questionnaire === questionnaire),
      }),
    )
    .filter(({ due }) => due.length > 0)
  const open = awaited(page.due)
  return (
    <Block id="asked" title={texts.asked}>
      <Table
        caption={texts.asked}
        rows={rows}
        columns={[
          { title: texts.questionnaire, kind: 'head', cell: ({ questionnaire }) => questionnaire.title },
          {
            title: texts.whom,
            cell: ({ questionnaire: { sides, moment } }) =>
              sides.includes('mentee') && sides.length > 1
                ? `${texts.both}, ${momentNames[moment]}`
                : `${texts.sides[sides[0]!]}, ${momentNames[moment]}`,
          },
          {
            title: texts.handed,
            cell: ({ due }) =>
              `${peopleOf(due.filter(({ state }) => state === 'answered'))} ${texts.ofAll(peopleOf(due))}`,
          },
        ]}
      />
      {open.length > 0 && (
        <More summary={`${texts.waitingPeople}: ${open.length}`}>
          <ul>
            {open.map((one) => (
              <li>
                {short(one.person)}, {momentNames[one.moment]}, {texts.through(one.through)}
                {page.mayKeep && (
                  <>
                    {' · '}
                    <a href={`/impressions/${one.mentorship}/${one.moment}?person=${one.person}`}>
                      {texts.paper}
                      <span class="vh">: {short(one.person)}</span>
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </More>
      )}
    </Block>
  )
}

/** R-IMP-9. A mentor of several is asked once: whoever has handed a questionnaire in is not awaited for another pair. */
function awaited(due: readonly SheetDue[]): readonly SheetDue[] {
  const keyOf = ({ person, questionnaire }: SheetDue) => `${person} ${questionnaire.code}`
  const answered = new Set(due.filter(({ state }) => state === 'answered').map(keyOf))
  const open = due.filter((one) => one.state === 'open' && !answered.has(keyOf(one)))
  return [...Map.groupBy(open, keyOf).values()].map(([first]) => first!)
}

const peopleOf = (due: readonly SheetDue[]) => new Set(due.map(({ person }) => person)).size

/** A small organisation is told beforehand why it may see nothing, and what it can do instead. */
function Small({ page: { due } }: Props) {
  const count = (isMentee: boolean) => peopleOf(due.filter(({ side }) => (side === 'mentee') === isMentee))
  const [mentees, mentors] = [count(true), count(false)]
  if (due.length === 0 || (mentees >= leastPeople && mentors >= leastPeople)) return null
  return (
    <Note>
      <p>
        <b>{texts.smallTitle}.</b> {texts.small(mentees, mentors)}
      </p>
    </Note>
  )
}

function Checklist({ page: { checklist, mayKeep } }: Props) {
  const result = checklist && checklistResult(checklist.answers)
  return (
    <Block id="checklist" title={texts.checklistTitle}>
      <p>{result ? texts.checklistDone(result.sum, result.level) : texts.checklistNone}</p>
      {mayKeep && (
        <ButtonLink href="/impressions/checklist" look="second">
          {result ? texts.checklistAgain : texts.checklistFill}
        </ButtonLink>
      )}
    </Block>
  )
}
