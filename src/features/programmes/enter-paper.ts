import { z } from 'zod'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { ProgrammeVersionId, VersionOutline } from '#domain/programmes/programme.ts'
import { stageOf } from '#domain/programmes/stage-of.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import type { NewMark } from '#store/programmes.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { command } from '../command.ts'
import { day, id, optionalLine } from '../fields.ts'
import { type Marked, type MarkRefused, markChosen } from './mark-programmes.ts'
import { isMember } from './programme-desk.ts'
import { programmeTexts as texts } from './texts.ts'

const input = z.object({
  version: z.array(id<ProgrammeVersionId>()),
  /** `members`: all who have not answered; a person: this one alone. */
  who: z.union([z.enum(['members', 'council', 'head']), z.uuid()], texts.paperWhoMissing),
  answer: z.enum(['yes', 'return']).optional().default('yes'),
  on: day,
  remark: optionalLine(1000),
})

export type PaperRefusal =
  | MarkRefused
  | { readonly reason: 'not-yet' }
  | { readonly reason: 'nobody-has-role' }

/** R-PRG-4. Answers on paper, entered by the curator with their day; many at once where one day is theirs. */
export const enterPaperAnswers = command<typeof input, Marked, PaperRefusal>({
  deed: 'programme.keep',
  input,
  run: async (scope, { version, who, answer, on, remark }) => {
    if (on > scope.today) return no({ reason: 'not-yet' })
    const holder = who === 'council' || who === 'head' ? await holderOf(scope, who) : undefined
    if ((who === 'council' || who === 'head') && !holder) return no({ reason: 'nobody-has-role' })
    const entered = (kind: NewMark['kind'], by: PersonId): NewMark => ({
      ...{ kind, by, on: on as Day, source: 'paper' as const, enteredBy: scope.person },
      remark: kind === 'returned' ? remark : null,
    })
    return markChosen(scope, version, (one, mentorship) => {
      if (holder) {
        const kind = answer === 'return' ? 'returned' : who === 'council' ? 'seen_by_council' : 'approved'
        return [entered(kind, holder)]
      }
      const people = who === 'members' ? missingIn(one, mentorship) : memberOf(mentorship, who as PersonId)
      return people.map((person) => entered(answer === 'return' ? 'returned' : 'agreed', person))
    })
  },
})

function missingIn(version: VersionOutline, mentorship: Mentorship): readonly PersonId[] {
  return stageOf(version, mentorship, false).missing
}

function memberOf(mentorship: Mentorship, person: PersonId): readonly PersonId[] {
  return isMember(mentorship, person) ? [person] : []
}

async function holderOf(scope: Scope, role: 'council' | 'head'): Promise<PersonId | undefined> {
  return (await listRoles(scope)).find((one) => one.role === role)?.person
}
