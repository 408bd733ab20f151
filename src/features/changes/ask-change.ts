import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import { type AskRefusal, mayAskChange, openRequest } from '#domain/mentorships/ask-change.ts'
import type { ChangeRequest } from '#domain/mentorships/change-request.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Result } from '#kit/result.ts'
import { no } from '#kit/result.ts'
import { addChangeRequest, listChangeRequests, settleRequest } from '#store/change-requests.ts'
import { findMentorship } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { listOrdered } from '#store/papers.ts'
import type { Scope } from '#store/scope.ts'
import { type CommonRefusal, command, type Done, done } from '../command.ts'
import { anyText, day, id, optionalLine } from '../fields.ts'

const own = z.object({
  pair: id<MentorshipId>(),
  do: z.enum(['ask', 'withdraw']).optional().default('ask'),
  on: anyText.optional().default(''),
  reason: optionalLine(1000),
})

export type OwnRefusal = AskRefusal | { readonly reason: 'nothing-asked' | 'day-missing' | 'not-a-day' }

/** R-CHG-7. Asked for oneself, by account or link, or taken back while nobody has settled it. */
export const askChange = command<typeof own, MentorshipId, OwnRefusal>({
  deed: 'self.answer',
  input: own,
  run: async (scope, { pair, do: what, on, reason }) => {
    const { person } = scope
    if (!person) return no({ reason: 'not-found' })
    const source = scope.came
    if (what === 'withdraw') return withdraw(scope, pair, person)
    const read = day.safeParse(on)
    if (!read.success) return no({ reason: on.trim() === '' ? 'day-missing' : 'not-a-day' })
    return ask(scope, { pair, person, wishedOn: read.data, askedOn: scope.today, reason, source })
  },
})

const entered = z.object({
  pair: id<MentorshipId>(),
  person: id<PersonId>(),
  on: day,
  askedOn: day,
  reason: optionalLine(1000),
})

/** R-CHG-7. The same, written on paper or said aloud and entered by the curator with its day. */
export const enterRequest = command<
  typeof entered,
  MentorshipId,
  AskRefusal | { readonly reason: 'asked-ahead' }
>({
  deed: 'change.keep',
  input: entered,
  run: async (scope, { pair, person, on, askedOn, reason }) => {
    if (askedOn > scope.today) return no({ reason: 'asked-ahead' })
    return ask(scope, { pair, person, wishedOn: on, askedOn, reason, source: 'paper' })
  },
})

type Asking = Pick<ChangeRequest, 'person' | 'wishedOn' | 'askedOn' | 'source'> & {
  readonly pair: MentorshipId
  readonly reason: string
}

async function ask(
  scope: Scope,
  { pair: wanted, reason, ...asked }: Asking,
): Promise<Result<Done<MentorshipId>, AskRefusal | CommonRefusal>> {
  await decideAlone(scope)
  const pair = await findMentorship(scope, wanted)
  if (!pair?.members.some((one) => one.person === asked.person)) return no({ reason: 'not-found' })
  const context = { ordered: await listOrdered(scope, [wanted]), today: scope.today }
  const requests = await listChangeRequests(scope)
  const may = mayAskChange(pair, asked.person, { requests, context })
  if (!may.ok) return may
  await addChangeRequest(scope, {
    ...{ ...asked, mentorship: pair.id, kind: may.value },
    enteredBy: asked.source === 'paper' ? scope.person : null,
    privateReason: reason || null,
  })
  return done(pair.id, askedFact(pair.id, may.value, asked))
}

function askedFact(
  mentorship: MentorshipId,
  kind: ChangeRequest['kind'],
  { person, wishedOn: from, source }: Pick<Asking, 'person' | 'wishedOn' | 'source'>,
): Fact {
  return kind === 'relief'
    ? { kind: 'relief-asked', mentorship, person, from, source }
    : { kind: 'another-mentor-asked', personal: { mentorship, person } }
}

async function withdraw(
  scope: Scope,
  wanted: MentorshipId,
  person: PersonId,
): Promise<Result<Done<MentorshipId>, OwnRefusal | CommonRefusal>> {
  await decideAlone(scope)
  const pair = await findMentorship(scope, wanted)
  if (!pair?.members.some((one) => one.person === person)) return no({ reason: 'not-found' })
  const open = openRequest(await listChangeRequests(scope), pair, person)
  if (!open) return no({ reason: 'nothing-asked' })
  await settleRequest(scope, open.id, 'withdrawn')
  return done(pair.id, settledFact(open, 'withdrawn'))
}

const settling = z.object({
  pair: id<MentorshipId>(),
  person: id<PersonId>(),
  as: z.enum(['withdrawn', 'stays']),
})

/** R-CHG-7. Taken back on paper, or settled so that the pair stays: a mentor's wish to be free is never turned down. */
export const settleChange = command<
  typeof settling,
  MentorshipId,
  { readonly reason: 'nothing-asked' | 'relief-stands' }
>({
  deed: 'change.keep',
  input: settling,
  run: async (scope, { pair: wanted, person, as }) => {
    await decideAlone(scope)
    const pair = await findMentorship(scope, wanted)
    if (!pair?.members.some((one) => one.person === person)) return no({ reason: 'not-found' })
    const open = openRequest(await listChangeRequests(scope), pair, person)
    if (!open) return no({ reason: 'nothing-asked' })
    if (as === 'stays' && open.kind === 'relief') return no({ reason: 'relief-stands' })
    await settleRequest(scope, open.id, as)
    return done(pair.id, settledFact(open, as))
  },
})

function settledFact({ kind, mentorship, person }: ChangeRequest, as: 'withdrawn' | 'stays'): Fact {
  if (kind === 'relief') return { kind: 'relief-withdrawn', mentorship, person }
  const personal = { mentorship, person }
  return as === 'withdrawn'
    ? { kind: 'another-mentor-withdrawn', personal }
    : { kind: 'another-mentor-stays', personal }
}
