import type { Role } from '#domain/access/role.ts'
import { mentorCandidate } from '#domain/needs/mentor-candidate.ts'
import type { PairThresholds } from '#domain/needs/pair-settings.ts'
import { type Kept, poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import type { Day } from '#kit/day.ts'
import positions from '#reference/positions.json' with { type: 'json' }
import type { Survey } from './questionnaire.ts'

/** Somebody who can be asked, and whether it is proposed. */
export type Askable = { readonly person: string; readonly proposed: boolean }

const pedagogical: ReadonlySet<string> = new Set(
  positions.items.filter((one) => one.section === 'pedagogical').map(({ code }) => code),
)

/** R-SUR-10. Everybody who works here can be asked. Proposed are teachers of any kind, not on leave; for the survey of
 *  mentors those of them whom the rules let be candidates or do not know enough about. */
export function whomToAsk(
  survey: Survey,
  staff: readonly Kept[],
  roles: readonly { readonly person: string; readonly role: Role }[],
  today: Day,
  thresholds: PairThresholds,
): readonly Askable[] {
  const pool = new Map(poolOfStaff(staff, roles, today).map((one) => [one.id, one]))
  return staff
    .filter(({ id }) => pool.has(id))
    .map(({ id, employments }) => {
      const here = pool.get(id)!
      const teaches = employments.some(
        ({ positionCode, through }) =>
          (through === null || through >= today) && positionCode !== null && pedagogical.has(positionCode),
      )
      const may = survey === 'needs' || mentorCandidate(here, today, undefined, thresholds).verdict !== 'no'
      return { person: id, proposed: teaches && !here.onLeave && may }
    })
}
