import { z } from 'zod'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import { referenceOf } from '#domain/indicators/indicator-reference.ts'
import type { Snapshot, SnapshotId, SnapshotOutline } from '#domain/indicators/snapshot.ts'
import type { YearFacts } from '#domain/indicators/year-facts.ts'
import { addMonths } from '#domain/needs/add-months.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import type { Person } from '#store/people.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { findSnapshot, listSnapshots, listWholeSnapshots } from '#store/snapshots.ts'
import { findYearFacts } from '#store/year-facts.ts'
import { query } from '../command.ts'
import { id, optionalDay } from '../fields.ts'

/** Facts of the organisation and the day they are looked at on. */
export type IndicatorsDesk = {
  readonly organisation: string
  readonly kind: OrganisationKind
  readonly facts: YearFacts
  readonly staff: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly on: Day
  readonly today: Day
  /** What was wrong with the day that was asked for: today stands in its place. */
  readonly wrong: 'not-a-day' | 'later' | null
  readonly zone: string
}

const dayAsked = z.object({ on: z.string().max(40).optional() })

function dayOf(scope: Scope, text: string | undefined): Pick<IndicatorsDesk, 'on' | 'wrong'> {
  const read = optionalDay.safeParse(text)
  if (!read.success) return { on: scope.today, wrong: 'not-a-day' }
  const on = read.data ?? scope.today
  return on > scope.today ? { on: scope.today, wrong: 'later' } : { on, wrong: null }
}

async function deskOf(
  scope: Scope,
  { on, wrong }: Pick<IndicatorsDesk, 'on' | 'wrong'>,
  days: readonly Day[] = [on],
): Promise<IndicatorsDesk | undefined> {
  const found = await findYearFacts(scope, days)
  if (!found) return undefined
  const { facts, desk } = found
  const { today, zone } = scope
  return {
    organisation: desk.organisation,
    kind: desk.kind,
    facts,
    staff: desk.staff,
    outside: desk.outside,
    on,
    today,
    wrong,
    zone,
  }
}

const everybody = ({ staff }: IndicatorsDesk) => staff.map(({ id }) => id)

export type IndicatorsPage = IndicatorsDesk & {
  readonly snapshots: readonly SnapshotOutline[]
  readonly maySave: boolean
}

export const showIndicators = query<typeof dayAsked, IndicatorsPage>({
  deed: 'indicator.read',
  input: dayAsked,
  run: async (scope, { on }) => {
    const desk = await deskOf(scope, dayOf(scope, on))
    if (!desk) return undefined
    return { ...desk, snapshots: await listSnapshots(scope), maySave: mayHere(scope, 'snapshot.save') }
  },
  shows: everybody,
})

/** Numbers without names: nobody's record is shown. */
export const showStatistics = query<typeof dayAsked, IndicatorsDesk>({
  deed: 'indicator.read',
  input: dayAsked,
  run: (scope, { on }) => deskOf(scope, dayOf(scope, on)),
})

export type IndicatorPage = IndicatorsDesk & {
  readonly code: string
  readonly yearAgo: Day
  readonly snapshots: readonly Snapshot[]
}

const one = dayAsked.extend({ code: z.string().max(60) })

export const showIndicator = query<typeof one, IndicatorPage>({
  deed: 'indicator.read',
  input: one,
  run: async (scope, { code, on }) => {
    if (!referenceOf(code)) return undefined
    const asked = dayOf(scope, on)
    const yearAgo = addMonths(asked.on, -12)
    const snapshots = await listWholeSnapshots(scope)
    const days = [asked.on, yearAgo, ...snapshots.map((kept) => kept.on)]
    const desk = await deskOf(scope, asked, days)
    return desk && { ...desk, code, yearAgo, snapshots }
  },
  shows: everybody,
})

export type SnapshotPage = IndicatorsDesk & { readonly snapshot: Snapshot }

const kept = z.object({ snapshot: id<SnapshotId>() })

export const showSnapshot = query<typeof kept, SnapshotPage>({
  deed: 'indicator.read',
  input: kept,
  run: async (scope, { snapshot: id }) => {
    const snapshot = await findSnapshot(scope, id)
    const desk = snapshot && (await deskOf(scope, { on: snapshot.on, wrong: null }))
    return desk && { ...desk, snapshot }
  },
})
