import type { z } from 'zod'
import type { Command, CommonRefusal, Query } from '#features/command.ts'
import type { Services } from '#features/services.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { saysNoRoom } from '#store/embedded/room.ts'
import { findFormAnswer, keepFormAnswer, type SentForm } from '#store/form-answers.ts'
import { appendToJournal } from '#store/journal.ts'
import { noteViews, type Way } from '#store/personal-views.ts'
import { inOrganisation, mayHere, type Scope, type Who } from '#store/scope.ts'
import { react } from './reactions.ts'

/** The one path of every deed: door → policy → load → decide → save → journal and reactions, all or nothing. R-FRM-1. A
 *  form that comes a second time is answered what it was answered the first. */
export async function carryOut<S extends z.ZodType, V, R>(
  services: Services,
  who: Who,
  command: Command<S, V, R>,
  raw: unknown,
  sent?: SentForm,
): Promise<Result<V, R | CommonRefusal>> {
  const input = command.input.safeParse(raw)
  if (!input.success) return no(unreadable(input.error))
  if (isFull(services)) return no({ reason: 'no-room' })
  try {
    const { value, queues } = await inOrganisation(services.house, who, async (scope) => {
      const before = sent && mayHere(scope, command.deed) ? await findFormAnswer(scope, sent) : undefined
      if (before) return { value: before.value as V, queues: [] }
      const result = await command(scope, input.data)
      if (!result.ok) throw new TakenBack(result.refusal)
      const { value, facts } = result.value
      const queues = await react(scope, facts)
      if (sent) await keepFormAnswer(scope, sent, value)
      await appendToJournal(scope, command.deed, facts)
      return { value, queues }
    })
    for (const queue of queues) services.nudge(queue)
    return ok(value)
  } catch (thrown) {
    if (thrown instanceof TakenBack) return no(thrown.refusal as R | CommonRefusal)
    if (saysNoRoom(thrown) || isFull(services)) return no({ reason: 'no-room' })
    throw thrown
  }
}

/** R-STO-14. No deed is begun that might not fit on the disk. */
export function isFull({ room }: Services): boolean {
  return room?.().kind === 'none'
}

/** The one path of every question; `beside` reads, in the same scope, what the frame of the page needs. */
export async function ask<S extends z.ZodType, A, B>(
  services: Services,
  who: Who,
  query: Query<S, A>,
  raw: unknown,
  beside: (scope: Scope) => Promise<B>,
  way?: Way,
): Promise<Result<{ readonly answer: A; readonly beside: B }, CommonRefusal>> {
  const input = query.input.safeParse(raw)
  if (!input.success) return no({ reason: 'not-found' })
  return inOrganisation(services.house, who, async (scope) => {
    const found = await query(scope, input.data)
    if (!found.ok) return found
    const around = await noteViews(scope, query.deed, query.shows(found.value), way, () => beside(scope))
    return ok({ answer: found.value, beside: around })
  })
}

function unreadable(error: z.ZodError): CommonRefusal {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message
  return { reason: 'unreadable', fields }
}

/** Takes the transaction back: a refusal leaves nothing behind. */
class TakenBack extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('refused')
    this.refusal = refusal
  }
}
