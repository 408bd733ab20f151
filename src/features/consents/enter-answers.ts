import { z } from 'zod'
import { mayAnswer } from '#domain/mentorships/answering.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { listMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { anyText, day } from '../fields.ts'
import type { Errors, Typed } from '../route.ts'
import { contextOf } from './queries.ts'
import { type Given, recordAnswers } from './record-answers.ts'
import { answersTexts as texts } from './texts.ts'

const row = z.object({
  mentorship: z.uuid().transform((id) => id as MentorshipId),
  person: z.uuid().transform((id) => id as PersonId),
  answer: z.enum(['yes', 'no']),
  day: anyText,
})

const input = z.object({ day: anyText, rows: z.array(row).max(1000) })

export type EnteringRefusal =
  | { readonly reason: 'nobody' | 'outdated' }
  | { readonly reason: 'days'; readonly errors: Errors }

/** R-MEN-10. Answers from paper for many at once, all or none; the day of a row stands before the day of all. */
export const enterAnswers = command<typeof input, number, EnteringRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, typed) => {
    if (typed.rows.length === 0) return no({ reason: 'nobody' })
    await decideAlone(scope)
    const known = new Map((await listMentorships(scope)).map((one) => [one.id, one]))
    const context = await contextOf(scope)
    const errors: Record<string, string> = {}
    const given: Given[] = []
    for (const one of typed.rows) {
      const mentorship = known.get(one.mentorship)
      if (!mentorship?.members.some((member) => member.person === one.person))
        return no({ reason: 'not-found' })
      if (!mayAnswer(mentorship, one.person, context).ok) return no({ reason: 'outdated' })
      const on = dayOf(one.day || typed.day, scope.today)
      if (typeof on === 'object') errors[one.day ? `day.${one.mentorship}.${one.person}` : 'day'] = on.wrong
      else given.push({ ...one, mentorship, on, wording: null, privateReason: null, scan: null })
    }
    if (Object.keys(errors).length > 0) return no({ reason: 'days', errors })
    return done(given.length, ...(await recordAnswers(scope, given, 'paper')))
  },
})

function dayOf(text: string, today: Day): Day | { readonly wrong: string } {
  if (text.trim() === '') return { wrong: texts.dayMissing }
  const read = day.safeParse(text)
  if (!read.success) return { wrong: texts.notADay }
  return read.data > today ? { wrong: texts.future } : read.data
}

/** Fields `answer.MENTORSHIP.PERSON` and `day.MENTORSHIP.PERSON`, one pair a person; who has no answer is left out,
 *  or agrees with `rest`. */
export function answersTyped(values: Typed) {
  const rows = Object.entries(values).flatMap(([name, answer]) => {
    const [field, mentorship = '', person = ''] = name.split('.')
    const said = answer || values.rest
    if (field !== 'answer' || !said) return []
    return [{ mentorship, person, answer: said, day: values[`day.${mentorship}.${person}`] ?? '' }]
  })
  return { day: values.day ?? '', rows }
}
