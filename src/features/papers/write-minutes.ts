import { z } from 'zod'
import type { MinutesGiven } from '#domain/papers/given.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { findOrganisation } from '#store/organisations.ts'
import { addPapers } from '#store/paper-changes.ts'
import { listNames } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id, optionalDay, optionalLine } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

const votes = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, texts.minutes.notVotes)
  .optional()
  .transform((text) => (text ? Number(text) : null))

const item = z.object({
  agenda: optionalLine(500),
  heard: optionalLine(1500),
  decided: optionalLine(1500),
  yes: votes,
  no: votes,
  abstained: votes,
})

const person = z
  .union([z.literal(''), id<PersonId>()])
  .optional()
  .transform((chosen) => chosen || null)

export const minutesInput = z.object({
  body: z.enum(['council', 'association', 'pedagogical'], texts.minutes.bodyMissing),
  number: optionalLine(60),
  on: optionalDay,
  chair: person,
  secretary: person,
  present: z.array(id<PersonId>()).default([]),
  invited: optionalLine(500),
  items: z.array(item),
})

/** R-DOC-24. Minutes of the council: a paper of the register, signed on paper like the others. */
export const writeMinutes = command<typeof minutesInput, null, { readonly reason: 'no-agenda' }>({
  deed: 'paper.keep',
  input: minutesInput,
  run: async (scope, { body, number, on, items, ...meeting }) => {
    const asked = items.filter(({ agenda }) => agenda !== '')
    if (asked.length === 0) return no({ reason: 'no-agenda' })
    const names = await listNames(scope)
    const people = [...meeting.present, meeting.chair, meeting.secretary].filter((one) => one !== null)
    if (people.some((one) => !names.has(one))) return no({ reason: 'not-found' })
    const organisation = await findOrganisation(scope)
    const given: MinutesGiven = {
      ...meeting,
      body,
      act: { day: on, number: number || null },
      items: asked.map(({ agenda, heard, decided, ...counted }) => ({
        agenda,
        heard,
        decided,
        votes:
          counted.yes === null
            ? null
            : { yes: counted.yes, no: counted.no ?? 0, abstained: counted.abstained ?? 0 },
      })),
    }
    await addPapers(scope, [
      {
        kind: 'minutes',
        title: texts.kinds.minutes,
        schoolYear: organisation!.schoolYear,
        mentorship: null,
        mentorships: [],
        person: null,
        given,
        replaces: null,
        readers: [],
      },
    ])
    return done(null, { kind: 'papers-asked', papers: 1 })
  },
})
