import type { Ending } from '#domain/mentorships/ending.ts'
import { everybodyIn } from './consents.document.ts'
import { numericDay } from './days.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, YearFacts } from './document-facts.ts'
import { acquaintance, frame, type Printing, yearWords } from './frame.document.ts'
import { personData } from './people.document.ts'
import { yearAt } from './school-days.ts'
import { typeset } from './typeset.document.ts'

export type Closed = {
  readonly pair: PairFacts
  readonly ending: Ending
  /** What was not done, where the curator ended it: facts, no judgement of people. */
  readonly because: string
}

/** R-DOC-32. The order that closes programmes, each with its last day and its way. */
export function orderClose(facts: YearFacts, closed: readonly Closed[], printing: Printing): DocumentDraft {
  const lines = closed.toSorted((one, other) => byMentor(one.pair, other.pair))
  const head = facts.organisation.head.id
  const people = new Map(lines.flatMap(({ pair }) => everybodyIn(pair)).map((one) => [one.id, one]))
  const named = [...people.values()]
    .filter(({ id }) => id !== head)
    .sort((one, other) => collator.compare(one.name.nom.join(' '), other.name.nom.join(' ')))
  const years = lines.map(({ ending }) => yearAt(ending.on)).sort()
  return draftOf('order_close', {
    ...frame(facts, printing),
    year: yearWords(years[0] ?? facts.schoolYear, years.at(-1) ?? facts.schoolYear),
    count: lines.length,
    hasDone: lines.some(({ ending }) => ending.way === 'done'),
    hasAddenda: lines.some(({ pair }) => pair.basis === 'assignment_351_8'),
    mentorsPaid: lines.filter(({ pair }) => pair.basis === 'assignment_351_8').length,
    lines: lines.map(({ pair, ending, because }, at) => ({
      number: at + 1,
      mentor: personData(pair.mentor),
      mentees: pair.mentees.map(personData),
      on: numericDay(ending.on),
      ground: typeset(groundOf(ending, because)),
    })),
    ...acquaintance(named),
  })
}

const whose = {
  mentor: 'по инициативе наставника',
  mentee: 'по инициативе наставляемого',
  both: 'по инициативе наставника и наставляемого',
} as const

function groundOf({ way, by }: Ending, because: string): string {
  if (way === 'done') return 'план мероприятий выполнен в полном объеме'
  if (way === 'initiative') return whose[by ?? 'both']
  const said = because.trim().replace(/\.+$/, '')
  return said === '' ? 'по инициативе куратора' : `по инициативе куратора: ${said}`
}

const collator = new Intl.Collator('ru')
const byMentor = (one: PairFacts, other: PairFacts) =>
  collator.compare(one.mentor.name.nom.join(' '), other.mentor.name.nom.join(' '))
