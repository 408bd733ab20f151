import { z } from 'zod'
import type { MeasureId } from '#domain/events/event.ts'
import type { Standing } from '#domain/roadmaps/measure-states.ts'
import type { RoadmapMeasure } from '#domain/roadmaps/roadmap.ts'
import { type JournalLine, listJournal } from '#store/journal.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { listNames, listPeople, type Person } from '#store/people.ts'
import { findMeasure, findRoadmap, listRoadmapYears } from '#store/roadmaps.ts'
import { listRoles, type RoleAssignment } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { findYearOfFacts, type YearOfFacts } from '#store/year-records.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

/** What whoever looks may do, and open, from a page of the roadmap. */
export type MayOnRoadmap = Readonly<
  Record<
    | 'keep'
    | 'approve'
    | 'events'
    | 'writeEvents'
    | 'papers'
    | 'pairs'
    | 'banks'
    | 'surveys'
    | 'programmes'
    | 'roles'
    | 'alone',
    boolean
  >
>

export type RoadmapPage = {
  readonly year: YearOfFacts
  readonly years: readonly number[]
  readonly names: ReadonlyMap<string, string>
  readonly openOnly: boolean
  /** The roadmap of the organisation's own school year: only this one is changed. */
  readonly isCurrent: boolean
  readonly may: MayOnRoadmap
}

const asking = z.object({
  year: z.coerce.number().int().min(2020).max(2100).optional().catch(undefined),
  show: z.literal('open').optional().catch(undefined),
})

export const showRoadmap = query<typeof asking, RoadmapPage>({
  deed: 'roadmap.read',
  input: asking,
  run: async (scope, { year, show }) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return undefined
    const schoolYear = year ?? organisation.schoolYear
    const years = await listRoadmapYears(scope)
    return {
      year: await findYearOfFacts(scope, schoolYear),
      years: [...new Set([organisation.schoolYear, ...years])].sort((a, b) => b - a),
      names: await listNames(scope),
      openOnly: show === 'open',
      isCurrent: schoolYear === organisation.schoolYear,
      may: mayOn(scope),
    }
  },
})

function mayOn(scope: Scope): MayOnRoadmap {
  const may = (deed: Parameters<typeof mayHere>[1]) => mayHere(scope, deed)
  return {
    keep: may('roadmap.keep'),
    approve: may('roadmap.approve'),
    events: may('event.read'),
    writeEvents: may('event.keep'),
    papers: may('paper.read'),
    pairs: may('mentorship.read'),
    banks: may('bank.read'),
    surveys: may('survey.read'),
    programmes: may('programme.read'),
    roles: may('roles.read'),
    alone: may('alone.read'),
  }
}

export type MeasurePage = {
  readonly standing: Standing
  readonly schoolYear: number
  readonly today: YearOfFacts['today']
  readonly names: ReadonlyMap<string, string>
  readonly lines: readonly JournalLine[]
  readonly zone: string
  readonly isApproved: boolean
  readonly isCurrent: boolean
  readonly may: MayOnRoadmap
}

const one = z.object({ measure: id<MeasureId>() })

export const showMeasure = query<typeof one, MeasurePage>({
  deed: 'roadmap.read',
  input: one,
  run: async (scope, { measure: asked }) => {
    const found = await findMeasure(scope, asked)
    const organisation = await findOrganisation(scope)
    if (!found || !organisation) return undefined
    const { measure, schoolYear } = found
    const year = await findYearOfFacts(scope, schoolYear)
    return {
      standing: year.standings.find((one) => one.measure.id === asked) ?? silent(measure),
      schoolYear,
      today: scope.today,
      names: await listNames(scope),
      lines: await listJournal(scope, { limit: 50, about: measure.id }),
      zone: scope.zone,
      isApproved: year.roadmap?.approvedOn != null,
      isCurrent: schoolYear === organisation.schoolYear,
      may: mayOn(scope),
    }
  },
})

/** One that was dropped is asked for nothing. */
function silent(measure: RoadmapMeasure): Standing {
  return { measure, rounds: [], state: { is: 'ahead' } }
}

/** Everything the document is printed from, outside the scope. */
export type RoadmapToPrint = {
  readonly organisation: Organisation
  readonly roadmap: NonNullable<YearOfFacts['roadmap']>
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly today: YearOfFacts['today']
}

export const takeRoadmap = query<typeof asking, RoadmapToPrint>({
  deed: 'roadmap.read',
  input: asking,
  run: async (scope, { year }) => {
    const organisation = await findOrganisation(scope)
    const roadmap = organisation && (await findRoadmap(scope, year ?? organisation.schoolYear))
    if (!organisation || !roadmap) return undefined
    return {
      organisation,
      roadmap,
      staff: await listPeople(scope),
      roles: await listRoles(scope),
      today: scope.today,
    }
  },
})
