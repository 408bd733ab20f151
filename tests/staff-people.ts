import * as have from '#tests/staff-words.ts'

/** Invented people, and how lists write their names and births. */
export type TruePerson = { surname: string; name: string; patronymic: string; birth: string }
/** A text, a number, or a day that the format stores as a day. */
export type MadeCell = string | number | { readonly day: string }
export type Merge = { s: { r: number; c: number }; e: { r: number; c: number } }
export type MadeList = {
  readonly rows: MadeCell[][]
  readonly merges: Merge[]
  readonly people: TruePerson[]
  readonly marks: readonly string[]
}
export type Dice = ReturnType<typeof dice>

/** Numbers that repeat for a seed. */
export function dice(seed: number) {
  let state = seed * 2654435761 + 1
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <One>(from: readonly One[]): One => from[below(from.length)] as One
  return { below, pick, chance: (share: number) => next() < share }
}

export type ListKind = {
  readonly layout: 'one' | 'two' | 'three' | 'name-first' | 'initials' | 'one-column'
  readonly letters: 'usual' | 'capitals' | 'surname-capitals' | 'small'
  readonly birth: keyof typeof births
  readonly storeys: 0 | 1 | 2 | 3
  readonly dirty: boolean
}

const two = (value: number) => String(value).padStart(2, '0')
const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const parts = (day: string) => day.split('-').map(Number) as [number, number, number]
const serial = (day: string) => Math.round(Date.parse(day) / 86_400_000) + 25_569
export const births = {
  day: (day: string): MadeCell => ({ day }),
  serial: (day: string) => serial(day),
  'serial-text': (day: string) => String(serial(day)),
  dotted: (day: string) => day.split('-').reverse().join('.'),
  short: (day: string) => {
    const [y, m, d] = parts(day)
    return `${d}.${m}.${two(y % 100)}`
  },
  slashed: (day: string) => day.split('-').reverse().join('/'),
  iso: (day: string) => day,
  words: (day: string) => {
    const [y, m, d] = parts(day)
    return `${d} ${months[m - 1]} ${y} г.`
  },
  datetime: (day: string) => `${day.split('-').reverse().join('.')} 0:00:00`,
  year: (day: string) => day.slice(0, 4),
  'year-number': (day: string) => Number(day.slice(0, 4)),
  'year-tail': (day: string) => `${day.slice(0, 4)} г.р.`,
  'dotted-tail': (day: string) => `${day.split('-').reverse().join('.')} г.`,
  'short-mixed': (day: string) =>
    Number(day.slice(-1)) % 2
      ? `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(2, 4)}`
      : day.split('-').reverse().join('.'),
  absent: () => '',
} satisfies Readonly<Record<string, (day: string) => MadeCell>>
export const birthKinds = Object.keys(births) as (keyof typeof births)[]
export const yearKinds: readonly string[] = ['year', 'year-number', 'year-tail']

export function kindOf(d: Dice): ListKind {
  return {
    layout: d.pick([
      'one',
      'one',
      'one',
      'three',
      'three',
      'two',
      'name-first',
      'initials',
      'one-column',
    ] as const),
    letters: d.pick(['usual', 'usual', 'usual', 'capitals', 'surname-capitals', 'small'] as const),
    birth: d.pick(birthKinds),
    storeys: d.pick([1, 1, 1, 2, 2, 3, 0] as const),
    dirty: d.chance(0.6),
  }
}

export function personOf(d: Dice, kind: ListKind): TruePerson {
  const gender = d.pick(['m', 'f'] as const)
  const small = kind.letters === 'capitals' || kind.letters === 'small'
  const surname = d.pick(
    have.surnames[gender].filter(
      (one) =>
        !((small || kind.layout !== 'three') && / /u.test(one) && kind.layout !== 'one') &&
        !(small && / /u.test(one)),
    ),
  )
  const name = d.pick(have.names[gender])
  const patronymic = d.pick(
    have.patronymics[gender].filter((one) => one !== '' || !['name-first', 'initials'].includes(kind.layout)),
  )
  const day = `${1955 + d.below(50)}-${two(1 + d.below(12))}-${two(1 + d.below(28))}`
  const birth = kind.birth === 'absent' ? '' : yearKinds.includes(kind.birth) ? day.slice(0, 4) : day
  const initials = kind.layout === 'initials'
  return {
    surname,
    name: initials ? `${name.charAt(0)}.` : name,
    patronymic: initials && patronymic !== '' ? `${patronymic.charAt(0)}.` : patronymic,
    birth,
  }
}

export const whole = (one: TruePerson) => [one.surname, one.name, one.patronymic].filter(Boolean).join(' ')

export function lettered(_d: Dice, kind: ListKind, text: string): string {
  if (kind.letters === 'capitals') return text.toUpperCase()
  if (kind.letters === 'small') return text.toLowerCase()
  return text
}

const alike: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  р: 'p',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
}

/** What copying and typing does to a name; the person stays the same. */
export function soil(d: Dice, text: string, tail: boolean): string {
  const way = d.below(tail ? 14 : 7)
  if (way === 0) return text.replace(' ', '  ')
  if (way === 1) return ` ${text} `
  if (way === 2) return text.replaceAll(' ', '\u00a0')
  if (way === 3)
    return `${text.slice(0, 3)}${d.pick(['\u00ad', '\u200b', '\u200d', '\ufeff'])}${text.slice(3)}`
  if (way === 4) return [...text].map((one) => (d.chance(0.3) ? (alike[one] ?? one) : one)).join('')
  if (way === 5) return text.replace(' ', d.pick(['\n', '\t', ' \n']))
  if (way === 6) return text.replace(/-/u, d.pick([' - ', '- ', ' -', '–', '—', '‑']))
  return way < 12 ? `${text}${d.pick(have.tails)}` : text
}

export function marksOf(kind: ListKind, more: readonly string[]): string[] {
  return [
    `layout ${kind.layout}`,
    `letters ${kind.letters}`,
    `birth ${kind.birth}`,
    kind.dirty ? 'dirty' : 'clean',
    ...more,
  ]
}
