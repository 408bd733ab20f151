import { byText } from '#domain/matching/order-hash.ts'
import type { PoolRefusal } from '#domain/matching/read-pool.ts'
import type { IneligibleReason } from '#domain/needs/eligibility.ts'
import type { MenteeCategory, MissingFact, UnknownCategory } from '#domain/needs/mentee-categories.ts'
import type { CandidateAgainst, CandidateFor, MentorCandidate } from '#domain/needs/mentor-candidate.ts'
import type { Alone, ProposedPair } from '#domain/needs/proposal.ts'
import type { ScoreBecause, ScorePart } from '#domain/needs/score.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { capitalise } from '#kit/russian/words.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import menteeCategories from '#reference/mentee_categories.json' with { type: 'json' }
import positions from '#reference/positions.json' with { type: 'json' }

const mentors = ['наставник', 'наставника', 'наставников'] as const
const titles = new Map(
  [...deficits.items, ...positions.items, ...menteeCategories.items].map((one) => [one.code, one.title]),
)
const categoryNames: Readonly<Record<string, string>> = {
  mentor: 'категория «педагог-наставник»',
  methodist: 'категория «педагог-методист»',
  highest: 'высшая категория',
  first: 'первая категория',
}

/** Topics, positions and categories of mentees by their Russian title; an unknown code is shown as it is. */
export const titleOf = (code: string) => titles.get(code) ?? code

/** «1 год 2 месяца», «3 года», «меньше месяца». */
export function monthsText(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  const parts = [
    ...(years > 0 ? [plural(years, ['год', 'года', 'лет'])] : []),
    ...(rest > 0 ? [plural(rest, ['месяц', 'месяца', 'месяцев'])] : []),
  ]
  return parts.join(' ') || 'меньше месяца'
}

const thresholds: Readonly<Record<number, string>> = {
  12: 'одного года',
  24: 'двух лет',
  36: 'трёх лет',
  60: 'пяти лет',
}
const thresholdText = (months: number) => thresholds[months] ?? monthsOf(months)
const monthsOf = (months: number) => plural(months, ['месяца', 'месяцев', 'месяцев'])

/** Why a person is in a category, with the rule's day of effect. */
export function categoryReason(one: MenteeCategory): string {
  const rule = one.rule ? `; правило действует с ${shortDay(one.rule.from)}` : ''
  return `${capitalise(categoryBecause(one.because))}${rule}`
}

function categoryBecause(because: MenteeCategory['because']): string {
  switch (because.kind) {
    case 'experience':
      return `педагогический стаж ${monthsText(because.months)} — меньше ${thresholdText(because.below)}`
    case 'service':
      return `весь стаж ${monthsText(because.months)}, значит, и педагогический меньше ${thresholdText(because.below)}`
    case 'age-and-experience':
      return `возраст ${plural(because.years, ['год', 'года', 'лет'])}, общий стаж ${monthsText(because.months)}: молодой работник`
    case 'hired':
      return `в организации с ${shortDay(because.on)} — меньше ${thresholdText(because.within)}`
    case 'moved':
      return `в нынешней должности с ${shortDay(because.on)} — меньше ${thresholdText(because.within)}`
    case 'break':
      return `перерыв в педагогической работе ${monthsText(because.months)}, до ${shortDay(because.endedOn)}`
    case 'degree':
      return 'профильное образование не педагогическое'
    case 'by-hand':
      return 'отмечено куратором по запросу педагога'
  }
}

const missingTexts: Readonly<Record<MissingFact, string>> = {
  experience: 'педагогический стаж',
  birth: 'дата рождения',
  'hired-on': 'дата приёма на работу',
  'position-since': 'дата вступления в должность',
  education: 'педагогическое ли образование',
}

/** «Не знаем, …»: what the list does not say. */
export const unknownCategoryReason = (one: UnknownCategory) =>
  `Не знаем, относится ли к категории «${titleOf(one.category)}»: в списке нет сведений — ${missingTexts[one.missing]}.`

function candidateForReason(reason: CandidateFor): string {
  if (reason.kind === 'experience') return `педагогический стаж ${monthsText(reason.months)}`
  const through = reason.through ? ` (действует по ${shortDay(reason.through)})` : ''
  return `${categoryNames[reason.category] ?? reason.category}${through}`
}

function candidateAgainstReason(reason: CandidateAgainst): string {
  switch (reason.kind) {
    case 'no-category':
      return 'нет действующей первой или высшей категории'
    case 'category-over':
      return `${categoryNames[reason.category] ?? reason.category} закончилась ${shortDay(reason.through)}`
    case 'experience':
      return `стаж ${monthsText(reason.months)} — меньше ${thresholdText(reason.needed)}`
    case 'need':
      return `относится к категории «${titleOf(reason.category)}»`
    case 'position':
      return 'должность не педагогическая'
    case 'on-leave':
      return 'в длительном отпуске'
    case 'external':
      return 'внешний совместитель'
    case 'leads-staff':
      return reason.role === 'head' ? 'руководитель организации' : 'заместитель руководителя'
    case 'not-admitted':
      return 'решение куратора'
  }
}

const candidateMissing = {
  category: 'категория',
  experience: 'педагогический стаж',
  position: 'должность',
} as const

/** One sentence about a person as a possible mentor. */
export function candidateReason(one: MentorCandidate): string {
  const good = one.reasonsFor.map(candidateForReason).join(', ')
  const bad = one.reasonsAgainst.map(candidateAgainstReason).join(', ')
  const unknown = one.missing.map((fact) => candidateMissing[fact]).join(', ')
  if (one.verdict === 'yes')
    return one.by === 'hand'
      ? `Предлагается по решению куратора${sentenceTail([good, bad && `по списку: ${bad}`])}.`
      : `Может быть наставником: ${good}.`
  if (one.verdict === 'no') return `Не предлагается: ${bad}.`
  return `Не знаем: в списке нет сведений — ${unknown}${sentenceTail([good])}.`
}

const sentenceTail = (parts: readonly string[]) =>
  parts
    .filter(Boolean)
    .map((part) => `; ${part}`)
    .join('')

/** «Общий предмет — математика; Иванова ведёт тему «…»; высшая категория, педагогический стаж 21 год». */
export function pairReason(
  pair: ProposedPair,
  mentor: { readonly name: string; readonly pedagogicalMonths: number | null },
  topics: 'named' | 'counted' = 'named',
): string {
  const because = pair.score.parts.map((part) => part.because)
  const work = because.map(workReason).filter((text) => text !== undefined)
  const held = because.find((one) => one.kind === 'category')
  const strengths = [
    ...(held ? [categoryNames[held.category] ?? held.category] : []),
    ...(mentor.pedagogicalMonths === null
      ? []
      : [`педагогический стаж ${monthsText(mentor.pedagogicalMonths)}`]),
  ]
  const parts = [
    ...(pair.locked ? ['пара закреплена куратором'] : []),
    ...work,
    ...(pair.covered.length > 0 ? [topicsReason(mentor.name, pair.covered, topics)] : []),
    ...(strengths.length > 0 ? [strengths.join(', ')] : []),
  ]
  return parts.length === 0 ? 'Общих тем и предмета по списку не видно.' : `${capitalise(parts.join('; '))}.`
}

/** Why one mentor leads several, and what they have in common. `shortage`: places for one-to-one do not suffice. */
export function groupReason(members: readonly ProposedPair[], shortage: boolean): string {
  const [first, ...others] = members
  const topics = (first?.covered ?? []).filter((topic) => others.every((one) => one.covered.includes(topic)))
  const works = (first?.score.parts ?? [])
    .map((part) => workOf(part.because))
    .filter((one) => one !== undefined)
  const common = works.filter((one) =>
    others.every((other) => other.score.parts.some((part) => workOf(part.because) === one)),
  )
  const shared = [...common, ...(topics.length > 0 ? [topicsText(topics)] : [])]
  const why = shortage
    ? 'Наставляемых больше, чем мест «один на один», поэтому наставник ведёт группу.'
    : 'Наставник готов вести столько человек, и по вашим правилам план с этой группой лучший.'
  return shared.length > 0 ? `${why} Общее у всех: ${shared.join('; ')}.` : why
}

const workOf = (because: ScoreBecause) => (because.kind === 'words' ? undefined : workReason(because))

function workReason(because: ScoreBecause): string | undefined {
  switch (because.kind) {
    case 'same-subject':
      return `общий предмет — ${because.subject}`
    case 'same-position':
      return `одна должность — ${titleOf(because.position)}`
    case 'same-position-other-subject':
      return `одна должность — ${titleOf(because.position)}, предметы разные или не указаны`
    case 'same-family':
      return 'близкие должности'
    case 'words':
      return because.concepts.length > 0 ? wordsReason(because.concepts) : undefined
    default:
      return undefined
  }
}

/** At most three: more is not read. */
const wordsReason = (concepts: readonly string[]) =>
  `своими словами пишут об одном: ${concepts
    .slice(0, 3)
    .map((one) => `«${one}»`)
    .join(', ')}`

/** «темы: «Структура урока», «Управление классом»»: in full where there is room. */
export const topicsText = (covered: readonly string[]) =>
  `${covered.length === 1 ? 'тема' : 'темы'}: ${covered.map((topic) => `«${titleOf(topic)}»`).join(', ')}`

function topicsReason(name: string, covered: readonly string[], how: 'named' | 'counted'): string {
  if (how === 'counted') return `может вести ${plural(covered.length, ['тему', 'темы', 'тем'])} запроса`
  const list = covered.map((topic) => `«${titleOf(topic)}»`).join(', ')
  return `${name} может вести ${covered.length === 1 ? 'тему' : 'темы'} ${list}`
}

export const partNames: Readonly<Record<ScorePart['part'], string>> = {
  coverage: 'темы запроса',
  marks: 'взаимный выбор',
  subject: 'предмет и должность',
  place: 'одна организация',
  text: 'свободный текст',
  style: 'стиль работы',
  hours: 'общие часы',
  results: 'подготовка и результаты',
}

/** «темы запроса: 187 из 280», «взаимный выбор: 0 из 200, пока нет ответов». */
export const scorePartText = (one: ScorePart) =>
  `${partNames[one.part]}: ${one.points} из ${one.of}${one.because.kind === 'no-data' ? ', пока нет ответов' : ''}`

/** R-EXP-10. Whoever said no to somebody is not told apart from whoever does not lead this kind. */
const ineligibleTexts: Readonly<Record<IneligibleReason, string>> = {
  self: 'это сам педагог',
  'boss-line': 'начальник и подчинённый',
  refused: 'не подходит по ответам',
  'curator-ban': 'исключено куратором',
  'failed-before': 'прежняя пара прекращена досрочно',
  'mentor-away': 'в длительном отпуске',
  'mentor-not-admitted': 'не в числе наставников',
  'kind-not-offered': 'не подходит по ответам',
  territory: 'другое здание или территория',
  'no-topic-covered': 'не ведёт ни одной темы запроса',
  'unfit-by-answers': 'не подходит по ответам',
}

const placeTexts: Readonly<Record<string, string>> = {
  'no-place': 'места заняты',
  'zero-places': 'мест нет',
  'group-closed': 'группа не набралась',
}

/** Why a mentor falls away, in words; a code that is not known says no more than that. */
export const ineligibleText = (reason: string): string =>
  placeTexts[reason] ?? ineligibleTexts[reason as IneligibleReason] ?? 'не подходит'

/** «Пара не нашлась. Всего 27 наставников: 19 — не ведёт ни одной темы запроса; 6 — места заняты». */
export function whyNobody(one: Alone): string {
  const all = one.counts.reduce((sum, count) => sum + count.mentors, 0)
  if (all === 0) return 'Пара не нашлась: наставников пока нет.'
  const byWords = new Map<string, number>()
  for (const { reason, mentors } of one.counts) {
    const words = ineligibleText(reason)
    byWords.set(words, (byWords.get(words) ?? 0) + mentors)
  }
  // by the words alone: an order by reasons would tell those of the same words apart
  const sorted = [...byWords].toSorted(
    ([one, first], [other, second]) => second - first || byText(one, other),
  )
  const list = sorted.map(([words, count]) => `${count} — ${words}`).join('; ')
  return `Пара не нашлась. Всего ${plural(all, mentors)}: ${list}.`
}

export function tooFewMentors(eligible: number): string {
  const who = eligible === 0 ? 'По списку нет ни одного кандидата' : 'По списку только один кандидат'
  return `${who} в наставники: выбирать не из кого, баллы не считаются. Можно включить кандидата вручную или найти наставника в другой организации.`
}

const poolRefusals: Readonly<Record<PoolRefusal['reason'], string>> = {
  'not-an-object': 'здесь нужен объект',
  'not-a-list': 'здесь нужен список',
  'not-an-id': 'здесь нужно непустое обозначение',
  'not-a-whole-number': 'здесь нужно целое число в допустимых пределах (баллы — от 0 до 1000)',
  'not-a-row': 'здесь нужна строка таблицы: список из двух и более значений',
  'not-a-code': 'здесь нужен код причины',
  'unknown-mentee': 'такого наставляемого нет в списке mentees',
  'unknown-mentor': 'такого наставника нет в списке mentors',
  'unknown-column': 'такого столбца нет',
  twice: 'это уже названо выше',
}

/** Why a matching file cannot be read, with the place. */
export const poolRefusalText = (refusal: PoolRefusal) =>
  `Файл подбора не прочитан: ${refusal.path || 'весь файл'} — ${poolRefusals[refusal.reason]}.`
