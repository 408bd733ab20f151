import type { Asked } from '../load.ts'
import type { LivingPair, LivingSchool } from './living-school.ts'

/** Of twenty requests two are forms and two are of the curator; the rest are own pages of mentors and mentees. */
const pattern = [
  ['mentor', '/today'],
  ['mentee', '/today'],
  ['mentor', own],
  ['mentee', own],
  ['mentor', log],
  ['form'],
  ['mentee', '/today'],
  ['mentee', own],
  ['mentor', '/today'],
  ['curator'],
  ['mentor', own],
  ['mentee', '/today'],
  ['mentor', log],
  ['mentee', own],
  ['mentor', '/today'],
  ['form'],
  ['mentee', own],
  ['mentor', '/today'],
  ['mentor', own],
  ['curator'],
] as const
const curatorPages = ['/today', '/meetings', '/mentorships', '/attention', '/roadmap', '/people']

function own({ id }: LivingPair): string {
  return `/asked/meetings/${id}`
}

function log({ id }: LivingPair): string {
  return `/asked/meetings/${id}/log`
}

export type Span = { readonly from: number; readonly count: number }

/** So many requests of people at work, each form another one than before; `from` goes on where other journeys ended.
 *  `pairs` leaves the pages of the curator out. */
export function journeys(
  base: string,
  school: LivingSchool,
  { from, count }: Span,
  whose: 'everybody' | 'pairs',
): readonly Asked[] {
  const { pairs, curator } = school
  return Array.from({ length: count }, (_, n): Asked => {
    const at = from + n
    const [who, page] = pattern[at % pattern.length]!
    const turn = Math.floor(at / pattern.length)
    const pair = pairs[(turn * 7 + at) % pairs.length]!
    if (who === 'curator' && whose === 'pairs') return { url: base + own(pair), cookie: pair.mentor }
    if (who === 'curator') return { url: base + curatorPages[turn % curatorPages.length], cookie: curator }
    if (who === 'form') return formOf(base, school, pair, at)
    return {
      url: base + (typeof page === 'function' ? page(pair) : page),
      cookie: pair[who as 'mentor' | 'mentee'],
    }
  })
}

function formOf(base: string, { today }: LivingSchool, pair: LivingPair, at: number): Asked {
  const { mentor, mentee, toConfirm } = pair
  const send = (cookie: string, what: string, fields: Record<string, string>): Asked => ({
    url: `${base}${own(pair)}/${what}`,
    cookie,
    body: new URLSearchParams(fields).toString(),
  })
  const kind = 'individual_consult'
  const meeting = toConfirm[at % toConfirm.length]
  const turn = Math.floor(at / (pattern.length / 2)) % 3
  if (turn === 0 && meeting) return send(mentee, 'confirm', { meeting, answer: 'confirmed', worth: 'useful' })
  if (turn === 1) return send(mentor, 'plan', { do: 'plan', on: today, kind, subject: `what to do ${at}` })
  return send(mentor, 'log', { on: today, kind, minutes: '30', outcome: `a plan of the lesson ${at}` })
}
