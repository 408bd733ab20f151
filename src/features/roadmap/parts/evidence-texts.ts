import { eventTitle } from '#domain/events/event-kinds.ts'
import type { Evidence } from '#domain/roadmaps/evidence.ts'
import { dayAndMonth, schoolYearWords } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { capitalise } from '#kit/russian/words.ts'
import { roleNames } from '#pieces/texts.ts'
import type { MayOnRoadmap } from '../queries.ts'

type Words = { readonly says: string; readonly href: string | undefined }
/** The evidence of one kind; several kinds share one shape, so each member of the union is looked through. */
type Of<What extends Evidence['what']> = Evidence extends infer One
  ? One extends { readonly what: infer Own }
    ? What extends Own
      ? One
      : never
    : never
  : never
type Sentences = {
  [What in Evidence['what']]: (one: Of<What>, name: (person: string) => string) => string
}

const pairs = (count: number) => plural(count, ['пара или группа', 'пары или группы', 'пар и групп'])
const answers = (count: number) => plural(count, ['анкета', 'анкеты', 'анкет'])
const consents = (count: number) => plural(count, ['согласие', 'согласия', 'согласий'])
const programmes = (count: number) =>
  plural(count, ['программа утверждена', 'программы утверждены', 'программ утверждено'])
const outOf = ({ count, share }: Pick<Evidence, 'count' | 'share'>) =>
  share && share.of !== count ? ` из ${share.of}` : ''
const bank = { mentees: 'наставляемых', mentors: 'наставников' } as const

/** R-RMP-4. What shows a measure, in words. */
const sentences: Sentences = {
  event: ({ kind, title, minutesNumber }) => {
    const number = minutesNumber && ` (${kind === 'order' ? 'приказ' : 'протокол'} № ${minutesNumber})`
    return title === eventTitle(kind) ? title : `${eventTitle(kind)}: ${title}${number ?? ''}`
  },
  paper: ({ title, number }) => (number ? `${title} № ${number}` : title),
  order: (one) => `Приказ № ${one.number}: ${pairs(one.count)}${orderedOf(one)}`,
  'roadmap-approved': () => 'Карта утверждена руководителем',
  'role-given': ({ role, person }, name) => `${roleNames[role]}: ${name(person)}`,
  survey: ({ asked, count }) => `${answers(count)} из ${asked}`,
  'bank-confirmed': (one) => `Банк ${bank[one.bank]} подтверждён на ${schoolYearWords(one.schoolYear)}`,
  consents: (one) => `${consents(one.count)} на обработку данных${outOf(one)}`,
  'pairs-made': ({ count }) => `Первые пары составлены, всего ${pairs(count)}`,
  'mentors-chosen': (one) =>
    `Решено о каждом: ${plural(one.count, ['человек', 'человека', 'человек'])}${outOf(one)}`,
  'pairs-agreed': (one) => `Согласны обе стороны: ${pairs(one.count)}${outOf(one)}`,
  'programmes-approved': (one) => `${programmes(one.count)}${outOf(one)}`,
  meetings: ({ held, confirmed }) =>
    `${plural(held, ['встреча', 'встречи', 'встреч'])}, подтверждено ${confirmed}`,
  'interim-measured': (one) => `Промежуточный замер: ${pairs(one.count)}${outOf(one)}`,
  'exit-heard': (one) => `${answers(one.count)} при завершении${outOf(one)}`,
  'psychologist-met': ({ times }) => `Встречи психолога: ${times}`,
  'nobody-alone': () => 'Без пары никого не осталось',
}

function orderedOf({ share }: Of<'order'>): string {
  return share && share.done !== share.of ? `; в приказах ${share.done} из ${share.of}` : ''
}

const places: Readonly<Partial<Record<Evidence['what'], readonly [keyof MayOnRoadmap, string]>>> = {
  'role-given': ['roles', '/roles'],
  consents: ['papers', '/papers'],
  'pairs-made': ['pairs', '/mentorships'],
  'mentors-chosen': ['pairs', '/mentorships'],
  'pairs-agreed': ['pairs', '/mentorships'],
  'programmes-approved': ['programmes', '/programmes'],
  meetings: ['pairs', '/mentorships'],
  'interim-measured': ['programmes', '/programmes'],
  'exit-heard': ['pairs', '/mentorships'],
  'psychologist-met': ['alone', '/alone'],
  'nobody-alone': ['alone', '/alone'],
}

export function evidenceWords(
  one: Evidence,
  names: ReadonlyMap<string, string>,
  may: MayOnRoadmap,
): Words & { readonly day: string } {
  const say = sentences[one.what] as (one: Evidence, name: (person: string) => string) => string
  const says = capitalise(say(one, (person) => names.get(person) ?? ''))
  return { says, href: hrefOf(one, may), day: dayAndMonth(one.on) }
}

/** Where the evidence itself is seen, for those who may see it. */
function hrefOf(one: Evidence, may: MayOnRoadmap): string | undefined {
  switch (one.what) {
    case 'event':
      return may.events ? `/events/${one.event}` : undefined
    case 'paper':
    case 'order':
      return may.papers ? `/papers/${one.paper}` : undefined
    case 'survey':
      return may.surveys ? `/surveys/${one.campaign}` : undefined
    case 'bank-confirmed':
      return may.banks ? `/${one.bank}` : undefined
    default: {
      const place = places[one.what]
      return place && may[place[0]] ? place[1] : undefined
    }
  }
}
