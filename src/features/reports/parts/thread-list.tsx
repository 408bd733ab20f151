import { fullName } from '#domain/documents/people.document.ts'
import { menteesIn } from '#domain/mentorships/mentorship.ts'
import { outcomeWords, topicName } from '#domain/reports/report-words.document.ts'
import type { ReportThread } from '#domain/reports/threads.ts'
import { longDay } from '#kit/russian/dates.ts'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { Thread, type ThreadStep } from '#ui/work/thread.tsx'
import type { ReportDesk } from '../report-desk.ts'
import { reportTexts as texts } from '../texts.ts'

/** Every need with what became of it, person by person. */
export function ThreadList({ desk }: { readonly desk: ReportDesk }) {
  const byPerson = [...Map.groupBy(desk.report.threads, ({ person }) => person)]
  const named = byPerson
    .map(([person, threads]) => ({ name: nameOf(desk, person), threads }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'ru'))
  return (
    <Block id="threads-by-name" title={texts.threads}>
      <p class="sec">{texts.threadsLead}</p>
      {named.length === 0 && <Empty why={texts.threadsNone} />}
      {named.map(({ name, threads }) => (
        <More summary={texts.threadOf(name, texts.topics(threads.length))}>
          {threads.map((one) => (
            <Thread steps={stepsOf(one, desk)} />
          ))}
        </More>
      ))}
    </Block>
  )
}

export function nameOf({ frame }: ReportDesk, person: string): string {
  const found = frame.people.get(person)
  return found ? fullName(found.name).nom : ''
}

function stepsOf(thread: ReportThread, { report }: ReportDesk): readonly ThreadStep[] {
  const { need, rows, meetings, confirmed, change } = thread
  const measured = change !== null && change.before !== null && change.now !== null
  return [
    {
      kind: texts.step.need,
      what: topicName(thread.topic, report.kind),
      note: need ? texts.said(need.level, longDay(need.on)) : texts.ofProgramme,
      done: true,
    },
    {
      kind: texts.step.activity,
      what: rows[0]?.text ?? noActivity(thread, report),
      note: rows.length > 1 ? texts.moreRows(rows.length - 1) : undefined,
      done: rows.length > 0,
    },
    {
      kind: texts.step.evidence,
      what: meetings.length > 0 ? texts.meetings(meetings.length) : texts.noMeetings,
      note: meetings.length > 0 ? texts.confirmed(confirmed) : undefined,
      done: confirmed > 0,
    },
    {
      kind: texts.step.result,
      what: measured
        ? texts.became(change.before!, change.now!, outcomeWords[change.outcome])
        : texts.notMeasured,
      done: measured,
    },
  ]
}

/** Why nothing is planned: nobody leads this person, the pair works on other topics, or the plan has no line of it. */
function noActivity({ person, mentorship }: ReportThread, { pairs }: ReportDesk['report']): string {
  if (mentorship !== null) return texts.noRows
  const isLed = pairs.some((one) => menteesIn(one.mentorship).some((is) => is.person === person))
  return isLed ? texts.notInPair : texts.noPair
}
