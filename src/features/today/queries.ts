import { z } from 'zod'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { type Task, tasksOf } from '#domain/today/tasks.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { listPackages } from '#store/document-packages.ts'
import { listJournal } from '#store/journal.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { mayHere } from '#store/scope.ts'
import { listStaffImports } from '#store/staff-imports.ts'
import { query } from '../command.ts'

const nothing = z.object({})

type Counted = {
  readonly desk: PairsDesk
  readonly listsToCheck: readonly { readonly id: string; readonly fileName: string; readonly since: Day }[]
  readonly lastPackage: { readonly id: string; readonly on: Day } | null
  readonly changedSince: boolean
}

export type TodayPage = {
  readonly today: Day
  readonly organisation: Organisation
  /** `null`: whoever asks runs no year here, so there is no queue of the year either. */
  readonly year: Counted | null
}

const changing = [
  'staff-list-applied',
  'category-decided',
  'mentor-decided',
  'pair-locked',
  'pair-banned',
  'pair-correction-lifted',
]

export const showToday = query<typeof nothing, TodayPage>({
  deed: 'desk.read',
  input: nothing,
  run: async (scope) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return undefined
    const { today, zone } = scope
    if (!mayHere(scope, 'pair.read')) return { today, organisation, year: null }
    const desk = (await findPairsDesk(scope))!
    const imports = await listStaffImports(scope)
    const [last] = await listPackages(scope)
    const news = await listJournal(scope, { limit: 200 })
    const year = {
      desk,
      listsToCheck: imports
        .filter((one) => one.state === 'read')
        .map((one) => ({ id: one.id, fileName: one.fileName, since: dayIn(zone, one.createdAt) })),
      lastPackage: last ? { id: last.id, on: dayIn(zone, last.createdAt) } : null,
      changedSince:
        last !== undefined && news.some((line) => line.at > last.createdAt && changing.includes(line.fact)),
    }
    return { today, organisation, year }
  },
})

/** The queue of whoever runs the year; the proposal behind the counts is made outside the scope. */
export function queueOf({ today, organisation, year }: TodayPage): readonly Task[] {
  if (!year) return []
  const { proposal, pool } = proposeForStaff(year.desk)
  const made = proposal.ok ? proposal.value : undefined
  return tasksOf({
    today,
    people: pool.length,
    listsToCheck: year.listsToCheck,
    mentees: made?.mentees.length ?? 0,
    pairs: made?.kind === 'proposal' ? made.pairs.length : 0,
    alone: made?.kind === 'proposal' ? made.alone.length : 0,
    lastPackage: year.lastPackage,
    changedSince: year.changedSince,
    genderUnknown: year.desk.staff
      .filter((person) => person.gender === null && pool.some((one) => one.id === person.id))
      .map((person) => person.id),
    requisitesMissing: organisation.address === '' || organisation.inn === '',
  })
}
