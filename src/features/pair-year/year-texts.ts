import type { OtherChoice, YearFact } from '#domain/mentorships/year-of-pairs.ts'
import type { PairOf } from '#domain/needs/eligibility.ts'
import type { KeptPlan, KeptPrice } from '#domain/needs/kept-proposal.ts'
import { schoolYearWords, sentenceEnd } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import type { CasedName } from '#pieces/explanation-texts.ts'

const peopleGen = (count: number) => plural(count, ['человека', 'человек', 'человек'])

export const yearTexts = {
  back: 'Подбор пар',
  title: (year: number) => `Пары: ${schoolYearWords(year)}`,
  lead: 'Что происходило с парами: кто пришёл и ушёл, что предлагала программа, что выбрали, кого заменили.',
  years: 'Учебный год',
  yearOf: (year: number) => `${year}/${year + 1}`,
  empty: 'В этом учебном году с парами ещё ничего не происходило.',
  toPairs: 'Открыть подбор пар',
  waiting: 'Ждут наставника сейчас',
  nobodyWaits: 'Все, кому нужен наставник, с наставником.',
  waits: (name: string, since: string | null) =>
    since === null ? `${name} — с какого дня, неизвестно.` : `${name} — с ${since}`,
}

type Of<Kind extends YearFact['kind']> = YearFact & { readonly kind: Kind }
/** A sentence, or what it says of several pairs. */
type Saying = string | { readonly says: string; readonly of: readonly string[] }
type Sayings = { [Kind in YearFact['kind']]: (facts: readonly Of<Kind>[], name: CasedName) => Saying[] }

const names = (ids: readonly string[], name: CasedName) => ids.map((one) => name(one)).join(', ')
const together = (
  facts: readonly { readonly mentor: string; readonly mentees: readonly string[] }[],
  name: CasedName,
) => facts.map(({ mentor, mentees }) => `${name(mentor)} — ${names(mentees, name)}`)
const pairsOf = (pairs: readonly PairOf[], name: CasedName) =>
  pairs.map(({ mentor, mentee }) => `${name(mentor)} — ${name(mentee)}`)
const said = (count: number, one: string, many: string) => (count === 1 ? one : many)

const sayings: Sayings = {
  came: (facts, name) => [
    `Новые в коллективе: ${names(
      facts.flatMap((one) => one.people),
      name,
    )}`,
  ],
  left: (facts, name) => [
    `Последний день работы: ${names(
      facts.flatMap((one) => one.people),
      name,
    )}`,
  ],
  proposed: (facts, name) =>
    [...Map.groupBy(facts, (one) => (one.occasion === 'made' ? one : one.occasion)).values()].flatMap(
      (alike) => proposedWords(alike, name),
    ),
  made: (facts, name) => {
    const pairs = facts.flatMap((one) => one.pairs)
    return [{ says: said(pairs.length, 'Составлена пара', 'Составлены пары'), of: pairsOf(pairs, name) }]
  },
  ordered: (facts, name) => {
    const groups = facts.filter((one) => one.mentees.length > 1)
    const pairs = facts.filter((one) => one.mentees.length === 1)
    return [
      ...(pairs.length > 0
        ? [
            {
              says: `Приказом ${said(pairs.length, 'закреплена пара', 'закреплены пары')}`,
              of: together(pairs, name),
            },
          ]
        : []),
      ...(groups.length > 0
        ? [{ says: said(groups.length, 'Открыта группа', 'Открыты группы'), of: together(groups, name) }]
        : []),
    ]
  },
  'not-made': (facts, name) => [
    { says: said(facts.length, 'Пара не состоялась', 'Пары не состоялись'), of: together(facts, name) },
  ],
  replaced: (facts, name) =>
    facts.map(
      ({ mentees, mentor, next }) =>
        `У ${mentees.map((one) => name(one, 'gen')).join(', ')} наставником вместо ${name(mentor, 'gen')} стал другой человек: ${name(next)}`,
    ),
  ended: (facts, name) => {
    const done = facts.filter((one) => one.done)
    const early = facts.filter((one) => !one.done)
    return [
      ...(done.length > 0 ? [{ says: 'План выполнен, работа закончена', of: together(done, name) }] : []),
      ...(early.length > 0
        ? [{ says: 'Работа закончена раньше, чем выполнен план', of: together(early, name) }]
        : []),
    ]
  },
}

/** Above so many pairs a sentence is a list: each pair on its own line. */
const fewPairs = 3

/** A sentence, and under it pairs one by one where they are many. */
export type YearPart = { readonly sentence: string; readonly pairs: readonly string[] }

/** What happened on a day, of one kind, in sentences. */
export function yearParts(facts: readonly YearFact[], name: CasedName): readonly YearPart[] {
  const say = sayings[facts[0]!.kind] as (facts: readonly YearFact[], name: CasedName) => Saying[]
  return say(facts, name).map((one) => {
    if (typeof one === 'string') return { sentence: stopped(one), pairs: [] }
    const { says, of } = one
    return of.length > fewPairs
      ? { sentence: `${says}:`, pairs: of.map((pair, at) => itemOf(pair, of[at + 1])) }
      : { sentence: stopped(`${says}: ${of.join('; ')}`), pairs: [] }
  })
}

const itemOf = (pair: string, next: string | undefined) => (next === undefined ? stopped(pair) : `${pair};`)

/** «… вместо Ивановой М. П.)» has no full stop of its own. */
const stopped = (sentence: string) => (sentence.endsWith(')') ? `${sentence}.` : sentenceEnd(sentence))

/** One press of the button, or all of one kind of a day. */
function proposedWords(facts: readonly Of<'proposed'>[], name: CasedName): Saying[] {
  const [{ occasion, plan }] = facts as [Of<'proposed'>]
  const asProposed = facts.flatMap((one) => one.asProposed)
  const notChosen = facts.flatMap((one) => one.notChosen)
  const instead = facts.flatMap((one) => one.others.map((other) => otherWords(other, one, name)))
  const heads = { made: 'Составлены пары', formed: 'Составлено вручную', replaced: 'Выбран новый наставник' }
  const several = occasion === 'made' && plan !== null && instead.length > 1
  return [
    occasion === 'made' && plan ? planWords(plan) : heads[occasion],
    ...(asProposed.length > 0 ? [{ says: 'Выбрано, как предложено', of: pairsOf(asProposed, name) }] : []),
    ...(instead.length > 0 ? [{ says: 'Выбрано другое', of: instead }] : []),
    ...(several ? [`Цена выбора для всех: ${priceWords(plan.price)}`] : []),
    ...(notChosen.length > 0 ? [{ says: 'Предложено, но не составлено', of: pairsOf(notChosen, name) }] : []),
  ]
}

/** «Минина М. М. — Козлов К. К. (вместо Сидоровой С. С.; сумма баллов меньше на 40)». */
function otherWords(
  { mentor, mentee, proposed }: OtherChoice,
  fact: Of<'proposed'>,
  name: CasedName,
): string {
  const price = fact.plan && fact.others.length === 1 ? [priceWords(fact.plan.price)] : []
  const before = proposed === null ? 'программа никого не предлагала' : `вместо ${name(proposed, 'gen')}`
  const words = proposed === null ? [before] : [before, ...price]
  return `${name(mentor)} — ${name(mentee)} (${words.join('; ')})`
}

const planWords = ({ asked, served, worst, total, certificate }: KeptPlan) =>
  `Программа предложила наставников для ${served} из ${peopleGen(asked)}, самый низкий балл — ${worst}, сумма баллов — ${total}${certificate.exact ? '; доказано, что лучше нельзя' : ''}`

/** What the choice cost the whole plan of that day. */
function priceWords(price: KeptPrice | null): string {
  if (price === null) return 'такую пару программа не предлагает, цены у выбора нет'
  const less = (count: number, word: string) =>
    count === 0 ? [] : [`${word} ${count > 0 ? 'меньше' : 'больше'} на ${Math.abs(count)}`]
  const parts = [
    ...less(price.served, 'людей с наставником'),
    ...less(price.worst, 'самый низкий балл'),
    ...less(price.total, 'сумма баллов'),
  ]
  return parts.length > 0 ? parts.join(', ') : 'план ничего не потерял'
}
