import { z } from 'zod'
import { changedSinceApproval } from '#domain/roadmaps/change-measure.ts'
import { no } from '#kit/result.ts'
import { findOrganisation } from '#store/organisations.ts'
import { approveRoadmap as approve, findRoadmap } from '#store/roadmaps.ts'
import { command, done } from '../command.ts'

const nothing = z.object({})

/** R-RMP-9. The head approves the days as they stand; the former days are remembered by the history. */
export const approveRoadmap = command<typeof nothing, null, { readonly reason: 'not-made' }>({
  deed: 'roadmap.approve',
  input: nothing,
  run: async (scope) => {
    const organisation = await findOrganisation(scope)
    const roadmap = organisation && (await findRoadmap(scope, organisation.schoolYear))
    if (!roadmap) return no({ reason: 'not-made' })
    await approve(scope, roadmap.id)
    const again = roadmap.approvedOn !== null
    const changes = again ? roadmap.measures.filter(changedSinceApproval).length : 0
    return done(null, { kind: 'roadmap-approved', schoolYear: roadmap.schoolYear, changes })
  },
})
