import type { Happened } from '#domain/journal/fact.ts'
import type { Ending } from '#domain/mentorships/ending.ts'
import type { Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import type { Who } from './fact-texts.ts'
import { sourceWords } from './mentorship-texts.ts'

type ChangeKind =
  | 'mentorship-ended'
  | 'mentorship-end-taken-back'
  | 'mentor-replaced'
  | 'replacement-moved'
  | 'mentorship-paused'
  | 'mentorship-resumed'
  | 'relief-asked'
  | 'relief-withdrawn'
  | 'another-mentor-asked'
  | 'another-mentor-withdrawn'
  | 'another-mentor-stays'

/** How it ended, as the Положение names the three ways: «план мероприятий выполнен полностью». */
export function endingWords({ way, by }: { readonly way: string; readonly by: string | null }): string {
  if (way === 'done') return 'план мероприятий выполнен полностью'
  if (way === 'curator') return 'по инициативе куратора'
  const whose: Readonly<Record<NonNullable<Ending['by']>, string>> = {
    mentor: 'наставника',
    mentee: 'наставляемого',
    both: 'наставника и наставляемого',
  }
  return `по инициативе ${whose[by as keyof typeof whose] ?? 'участников'}`
}

/** «с 1 по 14 декабря 2026 г.», «с 1 декабря 2026 г., без дня окончания». */
export function pauseWords(from: Day, through: Day | null): string {
  return through === null ? `с ${longDay(from)}, без дня окончания` : period(from, through)
}

const day = (one: string) => longDay(one as Day)
const pair = (fact: { readonly mentor: string; readonly mentee: string }, who: Who) =>
  `${who(fact.mentor)} — ${who(fact.mentee)}`

/** What became of pairs, for the history. */
export const changeSentences: {
  [Kind in ChangeKind]: (fact: Extract<Happened, { kind: Kind }>, who: Who) => string
} = {
  'mentorship-ended': (fact, who) =>
    `завершена пара ${pair(fact, who)}: последний день ${day(fact.on)}, ${endingWords(fact)}`,
  'mentorship-end-taken-back': (fact, who) => `отменено завершение пары ${pair(fact, who)}`,
  'mentor-replaced': (fact, who) =>
    `замена наставника с ${day(fact.on)}: был(а) ${who(fact.mentor)}, теперь ${who(fact.next)}, наставляемый — ${who(fact.mentee)}`,
  'replacement-moved': (fact, who) => `день замены перенесён на ${day(fact.on)}: ${pair(fact, who)}`,
  'mentorship-paused': (fact, who) =>
    `пара ${pair(fact, who)} приостановлена ${pauseWords(fact.from as Day, fact.through as Day | null)}`,
  'mentorship-resumed': (fact, who) => `пара ${pair(fact, who)} работает снова с ${day(fact.on)}`,
  'relief-asked': (fact, who) =>
    `наставник просит освободить с ${day(fact.from)} (${sourceWords[fact.source as keyof typeof sourceWords] ?? fact.source}): ${who(fact.person)}`,
  'relief-withdrawn': ({ person }, who) => `просьба наставника об освобождении отозвана: ${who(person)}`,
  'another-mentor-asked': () => 'наставляемый просит другого наставника (видит только куратор)',
  'another-mentor-withdrawn': () => 'просьба о другом наставнике отозвана (видит только куратор)',
  'another-mentor-stays': () => 'решена просьба о другом наставнике: пара остаётся (видит только куратор)',
}
