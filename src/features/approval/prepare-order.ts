import { z } from 'zod'
import { yearAt } from '#domain/documents/school-days.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { OrderGiven } from '#domain/papers/given.ts'
import type { OrderLack } from '#domain/papers/order-lacks.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import { isApproved, mayApprove } from '#domain/papers/sitting.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPapers, dropDrafts } from '#store/paper-changes.ts'
import type { Person } from '#store/people.ts'
import { command, done } from '../command.ts'
import { day, id, line, optionalDay, optionalLine } from '../fields.ts'
import { sittingAt } from './queries.ts'
import { approvalTexts as texts } from './texts.ts'

const input = z.object({
  pairs: z.array(id<MentorshipId>()).min(1, texts.nobodyChosen),
  programmes: z.array(id<MentorshipId>()).default([]),
  number: line(texts.numberMissing, 60),
  on: day,
  adoptionDay: optionalDay,
  adoptionNumber: optionalLine(50),
})

/** Pairs that may not be in this order, each with the first reason. */
export type LackingPair = { readonly mentorship: MentorshipId; readonly lack: OrderLack }
export type OrderRefusal =
  | { readonly reason: 'ahead'; readonly today: Day }
  | { readonly reason: 'lacking'; readonly pairs: readonly LackingPair[]; readonly people: readonly Person[] }

/** R-PAP-13. The order as it will be signed, with its day and number: drawn up and shown before anything is binding. */
export const prepareOrder = command<typeof input, PaperId, OrderRefusal>({
  deed: 'paper.sign',
  input,
  run: async (scope, { pairs, programmes, number, on, adoptionDay, adoptionNumber }) => {
    if (on > scope.today) return no({ reason: 'ahead', today: scope.today })
    await decideAlone(scope)
    const { lines, papers, people } = await sittingAt(scope, on)
    const chosen = pairs.map((wanted) => lines.find(({ pair }) => pair.id === wanted))
    if (chosen.some((one) => one === undefined)) return no({ reason: 'not-found' })
    const ordered = chosen.filter((one) => one !== undefined)
    const lacking = ordered.flatMap(({ pair, lacks: [lack] }) =>
      lack ? [{ mentorship: pair.id, lack }] : [],
    )
    if (lacking.length > 0) return no({ reason: 'lacking', pairs: lacking, people })
    const given: OrderGiven = {
      adoption: { day: adoptionDay, number: adoptionNumber || null },
      act: { day: on, number },
      approved: ordered
        .filter((one) => isApproved(one) || (mayApprove(one) && programmes.includes(one.pair.id)))
        .map(({ pair }) => pair.id),
    }
    await dropDrafts(
      scope,
      papers.filter(({ kind, signedOn }) => kind === 'order_pairs' && signedOn === null).map(({ id }) => id),
    )
    const [order] = await addPapers(scope, [
      {
        kind: 'order_pairs',
        title: texts.order,
        schoolYear: yearAt(ordered.map(({ pair }) => pair.from).sort()[0]!),
        mentorship: null,
        mentorships: pairs,
        person: null,
        given,
        replaces: null,
        readers: [],
      },
    ])
    return done(order!, { kind: 'papers-asked', papers: 1 })
  },
})
