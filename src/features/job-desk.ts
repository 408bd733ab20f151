import type { z } from 'zod'
import type { Result } from '#kit/result.ts'
import type { Who } from '#store/scope.ts'
import type { Command, CommonRefusal, Query } from './command.ts'

/** How a job asks and acts; the app lends it the one path of every question and deed. */
export type JobDesk = {
  readonly ask: <S extends z.ZodType, A>(
    who: Who,
    query: Query<S, A>,
    raw: unknown,
  ) => Promise<Result<A, CommonRefusal>>
  readonly carryOut: <S extends z.ZodType, V, R>(
    who: Who,
    command: Command<S, V, R>,
    raw: unknown,
  ) => Promise<Result<V, R | CommonRefusal>>
}

/** A job may do what it does; a refusal here is a bug. */
export function settled<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`a job was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
