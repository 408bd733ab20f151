import { comesOn } from '#domain/banks/outside-mentor.ts'
import type { DraftWorld } from '#domain/mentorships/draft.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PhaseContext } from '#domain/mentorships/phase-of.ts'
import { takenBy } from '#domain/mentorships/taken.ts'
import { poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import { unfitPairs } from '#domain/needs/wishes.ts'
import type { PairsDesk } from '#store/pairs-desk.ts'

/** What a new mentorship must agree with, from what the desk of pairs has read already. */
export function draftWorld(
  desk: PairsDesk,
  mentorships: readonly Mentorship[],
  context: PhaseContext,
): DraftWorld {
  const { staff, roles, today, said } = desk
  const pool = poolOfStaff(staff, roles, today)
  return {
    today,
    here: new Set(pool.map((one) => one.id)),
    outside: new Set(said.outside.filter((one) => comesOn(one, today)).map((one) => one.person)),
    leads: new Set(pool.filter((one) => one.role !== null).map((one) => one.id)),
    live: takenBy(mentorships, context).pairs,
    refusals: said.refusals,
    bossConsents: said.bossConsents,
    unfit: unfitPairs(said.wishes),
  }
}
