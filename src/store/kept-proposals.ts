import type { Certificate, Policy } from '#domain/matching/problem.ts'
import type { KeptPlan, KeptProposal } from '#domain/needs/kept-proposal.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** The button that formed pairs, one pair by hand, another mentor in the place of one. */
export type Occasion = 'made' | 'formed' | 'replaced'

export type ProposalOfDay = KeptProposal & { readonly on: Day; readonly occasion: Occasion }

/** R-PYR-4. Nothing where there is nobody to keep. */
export async function saveKeptProposal(
  scope: Scope,
  occasion: Occasion,
  { plan, lines }: KeptProposal,
): Promise<void> {
  if (lines.length === 0) return
  const id = newId<'kept-proposal'>()
  await scope.tables
    .insertInto('kept_proposals')
    .values({ id, on_day: scope.today, occasion, ...planColumns(plan) })
    .execute()
  await scope.tables
    .insertInto('kept_proposal_lines')
    .values(
      lines.map((line) => ({
        kept_proposal_id: id,
        mentee_id: line.mentee as PersonId,
        mentor_id: line.proposed as PersonId | null,
        score: line.score,
        chosen_mentor_id: line.chosen as PersonId | null,
        chosen_score: line.chosenScore,
      })),
    )
    .execute()
}

function planColumns(plan: KeptPlan | null) {
  if (!plan) return {}
  const { weights, policy, levels, asked, served, worst, total, certificate, price } = plan
  return {
    ...{ weights, policy, asked, served, worst, total },
    levels: JSON.stringify(levels),
    certificate: JSON.stringify(certificate),
    price_served: price?.served ?? null,
    price_worst: price?.worst ?? null,
    price_total: price?.total ?? null,
  }
}

/** Of these days, the earliest first. */
export async function listKeptProposals(
  { tables }: Scope,
  { from, through }: { readonly from: Day; readonly through: Day },
): Promise<readonly ProposalOfDay[]> {
  const ofDays = tables
    .selectFrom('kept_proposals')
    .where('on_day', '>=', from)
    .where('on_day', '<=', through)
  const [rows, lines] = await together(
    tables,
    ofDays.selectAll().orderBy('on_day').orderBy('id'),
    tables
      .selectFrom('kept_proposal_lines')
      .select(['kept_proposal_id', 'mentee_id as mentee', 'mentor_id as proposed', 'score'])
      .select(['chosen_mentor_id as chosen', 'chosen_score as chosenScore'])
      .where('kept_proposal_id', 'in', ofDays.select('id'))
      .orderBy('mentee_id'),
  )
  const linesOf = Map.groupBy(lines, (one) => one.kept_proposal_id)
  return rows.map((row) => ({
    on: row.on_day,
    occasion: row.occasion,
    lines: (linesOf.get(row.id) ?? []).map(({ kept_proposal_id: _, ...line }) => line),
    plan:
      row.weights === null
        ? null
        : {
            weights: row.weights,
            policy: row.policy as Policy,
            levels: row.levels as readonly string[],
            ...{ asked: row.asked!, served: row.served!, worst: row.worst!, total: row.total! },
            certificate: row.certificate as unknown as Certificate,
            price:
              row.price_served === null
                ? null
                : { served: row.price_served, worst: row.price_worst!, total: row.price_total! },
          },
  }))
}
