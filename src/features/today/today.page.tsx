import { roadmapDays } from '#domain/documents/roadmap-days.ts'
import type { Task } from '#domain/today/tasks.ts'
import { addDays, type Day } from '#kit/day.ts'
import { dayAndMonth, fromNow, schoolYearWords, sentenceEnd, weekdayDay } from '#kit/russian/dates.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { Queue, type TaskGroup } from '#ui/work/queue.tsx'
import { type Stage, Year } from '#ui/work/year.tsx'
import type { Page } from '../route.ts'
import { queueOf } from './parts/queue-of.ts'
import type { TodayPage } from './queries.ts'
import { taskWords, todayTexts as texts } from './texts.ts'

/** The first screen: the queue, then where we are in the year. */
export function todayPage(shown: TodayPage): Page {
  const { today, organisation, year, does } = shown
  const tasks = queueOf(shown)
  return {
    title: texts.title,
    body: (
      <>
        <Head title={texts.title} lead={texts.lead(sentenceEnd(weekdayDay(today)), tasks.length)} />
        {!year && tasks.length === 0 && (
          <Empty
            title={does.works ? texts.emptyTitle : texts.answeredTitle}
            why={does.works ? texts.emptyWhy : texts.answeredWhy}
            action={
              does.works && (
                <ButtonLink href="/roles" look="second">
                  {texts.toRoles}
                </ButtonLink>
              )
            }
          />
        )}
        {year && tasks.length === 0 && <Empty why={texts.allDone} />}
        <Queue groups={groupsOf(tasks, today)} />
        {does.works && (
          <Block id="year" title={texts.year(schoolYearWords(organisation.schoolYear))}>
            <p class="lead">{texts.yearLead}</p>
            <Year stages={stagesOf(organisation.schoolYear, today)} />
          </Block>
        )}
      </>
    ),
  }
}

function groupsOf(tasks: readonly Task[], today: Day): readonly TaskGroup[] {
  const week = addDays(today, 7)
  const group = (title: string, belongs: (by: Day) => boolean) => ({
    title,
    tasks: tasks.filter((task) => belongs(task.by)).map((task) => shownTask(task, today)),
  })
  return [
    group(texts.groups.now, (by) => by <= today),
    group(texts.groups.week, (by) => by > today && by < week),
    group(texts.groups.later, (by) => by >= week),
  ]
}

function shownTask(task: Task, today: Day) {
  const late = task.by < today
  const due = task.by === today ? fromNow(today, today) : texts.by(dayAndMonth(task.by))
  return {
    ...taskWords(task),
    due: late ? fromNow(task.by, today) : due,
    near: task.by > today ? fromNow(task.by, today) : undefined,
    late,
  }
}

/** Drafts are no evidence: a stage fills when its measures are confirmed by facts. */
function stagesOf(schoolYear: number, today: Day): readonly Stage[] {
  const stages = roadmapDays(schoolYear, today, []).map(({ order, measures }) => {
    const from = measures.map((one) => one.span.from).sort()[0] ?? today
    const through =
      measures
        .map((one) => one.span.through)
        .sort()
        .at(-1) ?? today
    return { title: texts.stages[order - 1] ?? '', from, through, total: measures.length }
  })
  const next = stages.find((one) => one.through >= today)
  return stages.map(({ from, through, ...stage }) => ({
    ...stage,
    href: '/documents',
    done: 0,
    when: texts.by(dayAndMonth(through)),
    now: (from <= today && today <= through) || (next?.through === through && next.from === from),
  }))
}
