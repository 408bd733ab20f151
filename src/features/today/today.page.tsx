import type { StageCoverage } from '#domain/roadmaps/coverage.ts'
import { keyOf, mayDismiss } from '#domain/today/task-key.ts'
import type { Task } from '#domain/today/tasks.ts'
import { addDays, type Day } from '#kit/day.ts'
import {
  dayAndMonth,
  fromNow,
  longDay,
  schoolYearWords,
  sentenceEnd,
  weekdayDay,
} from '#kit/russian/dates.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { withWhom } from '#pieces/mentorship-texts.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { Queue, type TaskGroup } from '#ui/work/queue.tsx'
import { type Stage, Year } from '#ui/work/year.tsx'
import type { Page, Trouble } from '../route.ts'
import { CopiesLine, CopiesNote, type CopiesNow } from './parts/copies-note.tsx'
import { queueOf } from './parts/queue-of.ts'
import { WaitingNote } from './parts/waiting-note.tsx'
import type { TodayPage } from './queries.ts'
import { taskWords, todayTexts as texts } from './texts.ts'

/** The first screen: the queue, then where we are in the year. */
export function todayPage(shown: TodayPage, trouble?: Trouble, copies?: CopiesNow): Page {
  const { today, organisation, year, does, putOff } = shown
  const all = queueOf(shown)
  const tasks = all.filter((task) => !putOff.has(keyOf(task)))
  return {
    title: texts.title,
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead(sentenceEnd(weekdayDay(today)), tasks.length)} />
        <WaitingNote roles={shown.waiting} />
        {copies && <CopiesNote copies={copies} zone={organisation.timeZone} />}
        {!year && tasks.length === 0 && (
          <Empty
            title={all.length > 0 ? texts.putOffTitle : does.works ? texts.emptyTitle : texts.answeredTitle}
            why={all.length > 0 ? texts.putOffWhy : does.works ? texts.emptyWhy : texts.answeredWhy}
            action={
              does.works && (
                <ButtonLink href="/roles" look="second">
                  {texts.toRoles}
                </ButtonLink>
              )
            }
          />
        )}
        {year && tasks.length === 0 && <Empty why={all.length > 0 ? texts.putOffWhy : texts.allDone} />}
        <Queue groups={groupsOf(shown, tasks)} />
        <PutOff count={all.length - tasks.length} />
        {shown.noLetters && <NoLetters />}
        {copies && <CopiesLine copies={copies} zone={organisation.timeZone} />}
        {shown.asked?.wishes?.answered && (
          <p class="small sec">
            <a href={`/asked/wishes/${shown.asked.wishes.asking}`}>
              {texts.changeWishes(longDay(shown.asked.wishes.through))}
            </a>
          </p>
        )}
        <p class="small sec">
          <a href="/asked/record">{texts.ownRecord}</a>
        </p>
        {does.works && (
          <Block id="year" title={texts.year(schoolYearWords(organisation.schoolYear))}>
            <p class="lead">{texts.yearLead}</p>
            <Year stages={stagesOf(shown.coverage, today)} />
          </Block>
        )}
      </>
    ),
  }
}

/** What one put off is not gone. */
function PutOff({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <p class="small sec">
      {texts.putOff(count)}{' '}
      <ActionButton
        action={{ label: texts.takeBack, post: '/today/put-off', fields: { do: 'back' } }}
        look="quiet"
        slim
      />
    </p>
  )
}

/** Letters that were stopped by a click come back by a click. */
function NoLetters() {
  return (
    <p class="small sec">
      {texts.noLetters}{' '}
      <ActionButton
        action={{ label: texts.lettersAgain, post: '/today/put-off', fields: { do: 'letters' } }}
        look="quiet"
        slim
      />
    </p>
  )
}

function groupsOf(shown: TodayPage, tasks: readonly Task[]): readonly TaskGroup[] {
  const { today } = shown
  const week = addDays(today, 7)
  const group = (title: string, belongs: (by: Day) => boolean) => ({
    title,
    tasks: tasks.filter((task) => belongs(task.by)).map((task) => shownTask(task, shown)),
  })
  return [
    group(texts.groups.now, (by) => by <= today),
    group(texts.groups.week, (by) => by > today && by < week),
    group(texts.groups.later, (by) => by >= week),
  ]
}

function shownTask(task: Task, shown: TodayPage) {
  const { today } = shown
  const words = taskWords(task)
  const of = pairOf(task, shown)
  const late = task.by < today
  const due = task.by === today ? fromNow(today, today) : texts.by(dayAndMonth(task.by))
  return {
    ...words,
    object: of ? `${words.object} (${of})` : words.object,
    due: late ? fromNow(task.by, today) : due,
    near: task.by > today ? fromNow(task.by, today) : undefined,
    late,
    others: othersFor(task),
  }
}

/** R-TOD-5. Whose pair a task is about: a mentor of three has three accounts to hand in. */
function pairOf(task: Task, { asked, partners }: TodayPage): string {
  if (!asked || !('mentorship' in task)) return ''
  const names = new Map<string, string>(partners.map((one) => [one.id, surnameFirst(one)]))
  const own = asked.mentorships.find(({ id }) => id === task.mentorship)
  return own ? withWhom(own, asked.person, (person) => names.get(person) ?? '') : ''
}

/** R-TOD-6. Every task may be put off; what a person or the law waits for may not be dismissed. */
function othersFor(task: Task) {
  const press = (wish: 'later' | 'never', label: string) => ({
    label,
    post: '/today/put-off',
    fields: { task: keyOf(task), do: wish },
  })
  return [press('later', texts.later), ...(mayDismiss(task) ? [press('never', texts.never)] : [])]
}

/** R-RMP-5. Drafts are no evidence: a stage fills when its measures are confirmed by facts. */
function stagesOf(stages: readonly StageCoverage[], today: Day): readonly Stage[] {
  const next = stages.find((one) => one.span.through >= today)
  return stages.map(({ code, order, span, done, total }) => ({
    title: texts.stages[order - 1] ?? '',
    href: `/roadmap#stage-${code}`,
    ...{ done, total },
    when: texts.by(dayAndMonth(span.through)),
    now: (span.from <= today && today <= span.through) || next?.order === order,
  }))
}
