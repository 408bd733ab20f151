import type { PersonFacts } from '#domain/documents/document-facts.ts'
import { fullName } from '#domain/documents/people.document.ts'
import type { RowProgress } from '#domain/meetings/plan-progress.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import type { Case } from '#kit/russian/case.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { byGender } from '#kit/russian/words.ts'
import activities from '#reference/activity_types.json' with { type: 'json' }
import type { DeficitChange, Outcome } from './deficit-change.ts'

export const meetingsWord = (count: number) => plural(count, ['встреча', 'встречи', 'встреч'])
export const pairsWord = (count: number) => plural(count, ['пара', 'пары', 'пар'])

/** «12 из 16»: a share is never told without its whole. */
export const outOf = (part: number, whole: number) => `${part} из ${whole}`

/** «75 % (12 из 16)»; of nothing, «нет данных». */
export function share(part: number, whole: number): string {
  return whole === 0 ? 'нет данных' : `${Math.round((part / whole) * 100)} % (${outOf(part, whole)})`
}

/** «4 часа 30 минут» */
export function timeWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [
    ...(hours > 0 ? [plural(hours, ['час', 'часа', 'часов'])] : []),
    ...(rest > 0 || hours === 0 ? [plural(rest, ['минута', 'минуты', 'минут'])] : []),
  ].join(' ')
}

const titles = new Map(activities.items.map(({ code, title }) => [code, title]))
export const activityTitle = (code: string) => titles.get(code) ?? code

export function topicName(topic: string, kind: OrganisationKind): string {
  return topicNames([topic], kind)[0] ?? topic
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  closed: 'снято',
  eased: 'стало легче',
  same: 'без изменений',
  harder: 'стало труднее',
  'not-measured': 'не измерено',
}

export const levelWords = (level: number | null) => (level === null ? '–' : String(level))

export function rowFact({ state, done }: RowProgress): string {
  switch (state) {
    case 'done':
      return shortDay(done!.on)
    case 'late':
      return `${shortDay(done!.on)}, позже срока`
    case 'overdue':
      return 'не отмечено'
    default:
      return 'срок не прошёл'
  }
}

/** «наставляемым Беловым Артёмом Сергеевичем», «наставляемыми … и …» in the case that is asked for. */
export function menteesIn(one: Case, mentees: readonly PersonFacts[]): string {
  const names = mentees.map(({ name }) => fullName(name)[one])
  const word = menteeWords[one as keyof typeof menteeWords] ?? menteeWords.nom
  const said = mentees.length > 1 ? word.many : byGender(genderOf(mentees[0]), { m: word.m, f: word.f })
  return `${said} ${names.join(', ')}`
}

const genderOf = (person: PersonFacts | undefined) =>
  person === undefined || person.gender === 'unknown' ? undefined : person.gender

const menteeWords = {
  nom: { m: 'наставляемый', f: 'наставляемая', many: 'наставляемые' },
  gen: { m: 'наставляемого', f: 'наставляемой', many: 'наставляемых' },
  ins: { m: 'наставляемым', f: 'наставляемой', many: 'наставляемыми' },
} as const

/** The table of what was hard at entry and is now. */
export function changesTable(
  changes: readonly DeficitChange[],
  kind: OrganisationKind,
  name: (person: string) => string,
) {
  const several = new Set(changes.map(({ person }) => person)).size > 1
  return {
    caption: 'Затруднения: вход и выход (от 0 – не испытываю до 3 – нужна помощь)',
    head: [...(several ? ['Наставляемый'] : []), 'Тема', 'Вход', 'Выход', 'Итог'],
    rows: changes.map(({ person, topic, before, now, outcome }) => [
      ...(several ? [name(person)] : []),
      topicName(topic, kind),
      levelWords(before),
      levelWords(now),
      outcomeWords[outcome],
    ]),
  }
}
