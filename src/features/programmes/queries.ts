import { z } from 'zod'
import type { Measurement } from '#domain/impressions/measurement.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { awaitsProgramme, needsProgramme } from '#domain/programmes/needs-programme.ts'
import type { Programme, VersionOutline } from '#domain/programmes/programme.ts'
import { listMeasurements } from '#store/measurements.ts'
import { findMentorship, listMentorships } from '#store/mentorships.ts'
import { findProgramme, listProgrammeOutlines } from '#store/programmes.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'
import { type DraftOf, draftFactsOf } from './prepare-programmes.ts'
import { type Around, aroundOf, isMember, peopleOf } from './programme-desk.ts'

const filters = z.object({
  find: z.string().max(100).optional().default(''),
  stage: z.string().max(20).optional().default(''),
  who: z.string().max(20).optional().default(''),
})

export type BankPage = Around & {
  readonly mentorships: readonly Mentorship[]
  readonly programmes: ReadonlyMap<MentorshipId, Programme<VersionOutline>>
  readonly measured: readonly Pick<Measurement, 'mentorship' | 'person' | 'moment'>[]
  readonly asked: z.output<typeof filters>
}

/** The bank of individual and group programmes, those that are still to be made among them. */
export const listBank = query<typeof filters, BankPage>({
  deed: 'programme.read',
  input: filters,
  run: async (scope, asked) => {
    const all = await listProgrammeOutlines(scope)
    const programmes = new Map(all.map((one) => [one.mentorship, one]))
    const mentorships = (await listMentorships(scope))
      .filter(needsProgramme)
      .filter((one) => programmes.has(one.id) || awaitsProgramme(one))
    return {
      ...(await aroundOf(scope)),
      mentorships,
      programmes,
      measured: await listMeasurements(scope),
      asked,
    }
  },
  shows: ({ mentorships }) => peopleOf(mentorships),
})

const nothing = z.object({})

export type PreparePage = Around & {
  readonly ready: readonly DraftOf[]
  readonly notAgreed: readonly Mentorship[]
}

/** What would be made by one press, before it is made. */
export const showToPrepare = query<typeof nothing, PreparePage>({
  deed: 'programme.keep',
  input: nothing,
  run: async (scope) => ({ ...(await aroundOf(scope)), ...(await draftFactsOf(scope)) }),
  shows: ({ ready, notAgreed }) => peopleOf([...ready.map(({ mentorship }) => mentorship), ...notAgreed]),
})

export type PaperPage = BankPage

/** The same bank, for answers that came on paper. */
export const showPaperAnswers = query<typeof filters, PaperPage>({
  deed: 'programme.keep',
  input: filters,
  run: async (scope, asked) => await listBank(scope, asked).then((one) => (one.ok ? one.value : undefined)),
  shows: ({ mentorships }) => peopleOf(mentorships),
})

const one = z.object({
  mentorship: id<MentorshipId>(),
  version: z.coerce.number().int().optional().catch(undefined),
  part: z.string().max(40).optional().default(''),
  row: z.string().max(12).optional().default(''),
  person: z.string().max(36).optional().default(''),
})

export type ProgrammePage = Around & {
  readonly mentorship: Mentorship
  readonly programme: Programme | null
  readonly measured: readonly Measurement[]
  readonly asked: z.output<typeof one>
  /** Whoever reads it. */
  readonly reader: PersonId | null
}

async function pageOf(scope: Scope, asked: z.output<typeof one>): Promise<ProgrammePage | undefined> {
  const mentorship = await findMentorship(scope, asked.mentorship)
  if (!mentorship) return undefined
  const programme = (await findProgramme(scope, mentorship.id)) ?? null
  const measured = await listMeasurements(scope, [mentorship.id])
  return { ...(await aroundOf(scope)), mentorship, programme, measured, asked, reader: scope.person }
}

const shows = ({ mentorship }: ProgrammePage) => peopleOf([mentorship])

export const showProgramme = query<typeof one, ProgrammePage>({
  deed: 'programme.read',
  input: one,
  // R-ACC-5: the council reads the programme, not how a mentee rated oneself
  run: async (scope, asked) => {
    const page = await pageOf(scope, asked)
    if (!page || mayHere(scope, 'measurement.read')) return page
    return { ...page, measured: page.measured.map((one) => ({ ...one, levels: {} })) }
  },
  shows,
})

export const showProgrammeToEdit = query<typeof one, ProgrammePage>({
  deed: 'programme.keep',
  input: one,
  run: async (scope, asked) => {
    const page = await pageOf(scope, asked)
    return page?.programme ? page : undefined
  },
  shows,
})

/** A programme of one's own; somebody else's is not found. */
export const showOwnProgramme = query<typeof one, ProgrammePage>({
  deed: 'self.read',
  input: one,
  run: async (scope, asked) => {
    const page = await pageOf(scope, asked)
    return page?.programme && isMember(page.mentorship, scope.person) ? page : undefined
  },
})
