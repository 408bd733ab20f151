import { addDays, type Day } from '#kit/day.ts'
import forms from '#reference/mentoring_forms.json' with { type: 'json' }
import types from '#reference/mentoring_types.json' with { type: 'json' }
import reference from '#reference/mentorships/terms.json' with { type: 'json' }
import type { Basis, Mode } from './mentorship.ts'

/** How meetings are set: once, on request, or every so many weeks (`fixed` where a schedule is required). */
export type Rhythm =
  | { readonly kind: 'once' }
  | { readonly kind: 'on-request' }
  | { readonly kind: 'fixed' | 'usual'; readonly everyWeeks: number }

/** What a form and its types mean for a mentorship and its programme. */
export type Terms = {
  readonly mentees: { readonly least: number; readonly most: number }
  /** False for a single meeting: no programme, no order. */
  readonly needsProgramme: boolean
  /** How long it lasts unless said otherwise; 0 is one day. */
  readonly weeks: number
  readonly rhythm: Rhythm
  /** Proposed for meetings; anything else may be chosen, but not face to face where the type is remote. */
  readonly mode: Mode
  /** Two linked threads, each helping the other. */
  readonly twoDirections: boolean
  /** Bases that may be; the first is the usual one. */
  readonly bases: readonly Basis[]
  /** Whether the program may propose such a pair by itself. */
  readonly suggested: boolean
  /** Only with the teacher's explicit consent; the founder signs for the head. */
  readonly bossConsent: boolean
}

type FormTerms = {
  readonly bases: readonly string[]
  readonly suggested: boolean
  readonly bossConsent: boolean
  readonly says: string
}
type TypeTerms = {
  readonly least?: number
  readonly most?: number
  readonly weeks?: number
  readonly everyWeeks?: number
  readonly schedule?: string
  readonly once?: boolean
  readonly mode?: string
  readonly twoDirections?: boolean
  readonly bases?: readonly string[]
  readonly says: string
}

const ofForm: Readonly<Record<string, FormTerms>> = reference.forms
const ofType: Readonly<Record<string, TypeTerms>> = reference.types

/** Codes, titles and one sentence on what each means, in the order of the source. */
export const mentoringForms = forms.items.map(({ code, title }) => ({
  code,
  title,
  says: ofForm[code]!.says,
}))
export const mentoringTypes = types.items.map(({ code, title }) => ({
  code,
  title,
  says: ofType[code]!.says,
}))
/** A format belongs to one form: «опытный педагог — молодой специалист» is teacher to teacher. */
export const mentoringFormats = forms.formats.map(({ code, title, form }) => ({ code, title, form }))

/** The format that a need of this category suggests, where one does. */
export function formatFor(categories: readonly string[]): string | null {
  const formats: Readonly<Record<string, string>> = reference.formats
  return categories.map((one) => formats[one]).find((one) => one !== undefined) ?? null
}

/**
 * R-MEN-2. Types may be joined: the narrowest number of mentees, the shortest time and the stricter schedule hold, and one
 * meeting is only one meeting while nothing else is joined to it. Types that exclude each other are `undefined`.
 */
export function termsOf(form: string, chosen: readonly string[]): Terms | undefined {
  const own = ofForm[form]
  if (own === undefined || chosen.length === 0 || chosen.some((code) => !ofType[code])) return undefined
  const each = chosen.map((code) => ofType[code]!)
  const { usual } = reference
  const least = Math.max(usual.least, ...each.map((one) => one.least ?? usual.least))
  const most = Math.min(usual.most, ...each.map((one) => one.most ?? usual.most))
  const bases = own.bases.filter((basis) => each.every((one) => one.bases?.includes(basis) ?? true))
  if (least > most || bases.length === 0) return undefined
  const once = each.every((one) => one.once)
  const lasting = each.filter((one) => !one.once)
  return {
    mentees: { least, most },
    needsProgramme: !once,
    weeks: once ? 0 : Math.min(...lasting.map((one) => one.weeks ?? usual.weeks)),
    rhythm: once ? { kind: 'once' } : rhythmOf(lasting),
    mode: each.some((one) => one.mode === 'remote') ? 'remote' : 'in_person',
    twoDirections: each.some((one) => one.twoDirections),
    bases: bases as Basis[],
    suggested: own.suggested,
    bossConsent: own.bossConsent,
  }
}

function rhythmOf(each: readonly TypeTerms[]): Rhythm {
  const everyWeeks = Math.min(...each.map((one) => one.everyWeeks ?? reference.usual.everyWeeks))
  if (each.some((one) => one.schedule === 'required')) return { kind: 'fixed', everyWeeks }
  return each.some((one) => one.schedule === 'on-request')
    ? { kind: 'on-request' }
    : { kind: 'usual', everyWeeks }
}

/** The last day of a mentorship that begins on a day, unless said otherwise: never past the end of the school year while
 *  three months are left till then. */
export function lastDayOf(from: Day, { weeks }: Terms): Day {
  const wanted = addDays(from, Math.max(0, weeks * 7 - 1))
  const year = Number(from.slice(0, 4)) + (from.slice(5) > '05-31' ? 1 : 0)
  const yearEnds = `${year}-05-31` as Day
  return wanted > yearEnds && addDays(from, leastDays) <= yearEnds ? yearEnds : wanted
}

/** A programme lasts three months at the least (R-PRG: three to twelve). */
const leastDays = 92
