import type { z } from 'zod'
import { type Deed, may } from '#domain/access/policy.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { mayHere, type Scope } from '#store/scope.ts'

export type CommonRefusal =
  | { readonly reason: 'not-allowed'; readonly deed: Deed }
  /** R-FAC-1. A role that one has would allow it, once the second factor is shown. */
  | { readonly reason: 'second-factor'; readonly deed: Deed }
  | { readonly reason: 'not-found' }
  /** The disk is full: nothing is written until there is room again. */
  | { readonly reason: 'no-room' }
  | { readonly reason: 'unreadable'; readonly fields: Readonly<Record<string, string>> }

/** What a deed leaves behind: what the caller needs to go on, and the facts for the journal and the reactions. */
export type Done<Value> = { readonly value: Value; readonly facts: readonly Fact[] }

type Definition<Schema extends z.ZodType, Value, Refusal> = {
  readonly deed: Deed
  readonly input: Schema
  readonly run: (
    scope: Scope,
    input: z.output<Schema>,
  ) => Promise<Result<Done<Value>, Refusal | CommonRefusal>>
}

export type Command<Schema extends z.ZodType, Value, Refusal> = {
  readonly kind: 'command'
  readonly deed: Deed
  readonly input: Schema
  (scope: Scope, input: z.output<Schema>): Promise<Result<Done<Value>, Refusal | CommonRefusal>>
}

/** A command cannot be written without naming its deed, and cannot run without the policy agreeing (R-ACC-1). */
export function command<Schema extends z.ZodType, Value, Refusal = never>(
  definition: Definition<Schema, Value, Refusal>,
): Command<Schema, Value, Refusal> {
  const { deed, input } = definition
  const guarded = async (scope: Scope, given: z.output<Schema>) =>
    mayHere(scope, deed) ? definition.run(scope, given) : no(refusedHere(scope, deed))
  return Object.assign(guarded, { kind: 'command' as const, deed, input })
}

/** Why not: nobody with these roles may, or a role of theirs still waits for the second factor. */
export function refusedHere({ waiting }: Pick<Scope, 'waiting'>, deed: Deed): CommonRefusal {
  return { reason: may(waiting, deed) ? 'second-factor' : 'not-allowed', deed }
}

/** `done(value, fact, fact)`: it happened. */
export function done<Value>(value: Value, ...facts: readonly Fact[]): { ok: true; value: Done<Value> } {
  return ok({ value, facts })
}

type Question<Schema extends z.ZodType, Answer> = {
  readonly deed: Deed
  readonly input: Schema
  readonly run: (scope: Scope, input: z.output<Schema>) => Promise<Answer | undefined>
  /** The people whose records the answer shows: they are written to the log of views. */
  readonly shows?: (answer: Answer) => readonly string[]
}

export type Query<Schema extends z.ZodType, Answer> = {
  readonly kind: 'query'
  readonly deed: Deed
  readonly input: Schema
  readonly shows: (answer: Answer) => readonly string[]
  (scope: Scope, input: z.output<Schema>): Promise<Result<Answer, CommonRefusal>>
}

/** The same for reading: no deed, no answer; `undefined` is «not found», which another organisation's id also is. */
export function query<Schema extends z.ZodType, Answer>(
  question: Question<Schema, Answer>,
): Query<Schema, Answer> {
  const { deed, input } = question
  const guarded = async (scope: Scope, given: z.output<Schema>) => {
    if (!mayHere(scope, deed)) return no(refusedHere(scope, deed))
    const answer = await question.run(scope, given)
    return answer === undefined ? no({ reason: 'not-found' as const }) : ok(answer)
  }
  return Object.assign(guarded, { kind: 'query' as const, deed, input, shows: question.shows ?? (() => []) })
}
