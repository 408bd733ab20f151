import type { Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { shortPeriod } from './days.document.ts'
import { type DocumentDraft, draftOf, sameAsAbove } from './document-draft.ts'
import type { YearFacts } from './document-facts.ts'
import { frame, yearWords } from './frame.document.ts'
import { type PrintedMeasure, type PrintedStage, roadmapDays } from './roadmap-days.ts'
import { later, workdayFrom, yearAt } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { words } from './words.ts'

/** Дорожная карта of seven stages with the days of this school year; three, four or six columns. R-RMP-10. Where the
 *  organisation keeps its own, that is what is printed. */
export function roadmap(facts: YearFacts): DocumentDraft {
  const stages: readonly PrintedStage[] =
    facts.roadmap ?? roadmapDays(facts.schoolYear, facts.today, facts.optionalMeasures ?? [])
  const notes = [...movedNote(facts.today, stages), ...goingOnNote(facts)]
  const columns = facts.roadmapColumns ?? 6
  return draftOf(
    'roadmap',
    {
      ...frame(facts),
      introducedLater: notes.length > 0,
      introductionNote: notes.join(' ') || '–',
      stages: stages.map((stage) => ({
        number: `${stage.order}.`,
        title: stage.title,
        measures: stage.measures.map((one, at) => ({
          number: `${stage.order}.${at + 1}`,
          order: at + 1,
          stageTitle: at === 0 ? stage.title : sameAsAbove,
          title: typeset(one.title),
          term: term(one),
          executors: executors(one, facts),
          result: one.expected_result,
        })),
      })),
    },
    { template: `roadmap_${columns}` },
  )
}

function movedNote(today: Day, stages: readonly PrintedStage[]): string[] {
  const moved = stages.flatMap((stage) =>
    stage.measures.filter((one) => one.moved).map((one) => one.span.through),
  )
  if (moved.length === 0) return []
  const start = workdayFrom(today)
  return [
    `Мероприятия, сроки которых к ${longDay(today)} истекли или истекают, перенесены на период ${period(start, moved.reduce(later, start))} с сохранением порядка; остальные выполняются в обычные сроки.`,
  ]
}

/** Programmes that begin too late for three months of this school year are finished in the next one. */
function goingOnNote({ pairs, schoolYear }: YearFacts): string[] {
  if (!pairs.some((one) => yearAt(one.through) > schoolYear)) return []
  const next = yearWords(schoolYear + 1)
  return [
    `Программы, срок которых заканчивается в ${next.prep}, завершаются в этом сроке; мероприятия по их завершению включаются и в Дорожную карту на ${next.acc}.`,
  ]
}

function term(one: PrintedMeasure): string {
  const days = shortPeriod(one.span.from, one.span.through)
  if (one.repeat === 'continuous') return `в течение учебного года, ${days}`
  if (one.repeat === 'on_demand') return `по мере необходимости, ${days}`
  if (one.repeat === 'yearly+on_demand') return `${days}, далее – по мере необходимости`
  if (one.second !== null) return `${days}; ${shortPeriod(one.second.from, one.second.through)}`
  return days
}

function executors(one: PrintedMeasure, facts: YearFacts): string {
  const isHead = facts.organisation.curator.id === facts.organisation.head.id
  const head = facts.organisation.head.position.nom
  const names = one.executor_role
    .map((role) =>
      role === 'head' || (role === 'curator' && isHead)
        ? head
        : words.executors[role as keyof typeof words.executors],
    )
    .filter((name) => name !== null && name !== undefined)
  return [...new Set([...names, ...(one.people ?? [])])].join(', ')
}
