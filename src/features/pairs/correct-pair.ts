import { z } from 'zod'
import { changesBetween, decidedWith, mostKept, type TriedChange } from '#domain/needs/tried-changes.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { liftCorrection, listPairCorrections, saveBan, saveLock } from '#store/decisions.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { boardTexts as texts } from './parts/texts.ts'
import { readTried } from './parts/tried-address.ts'

/** What became different, and what takes it back. */
export type KeptChanges = { readonly kept: readonly TriedChange[]; readonly undo: readonly TriedChange[] }
export type PairRefusal = { readonly reason: 'same-person' }

const pair = z.object({ mentee: id<PersonId>(), mentor: id<PersonId>() })

/** R-NEE-12. This mentee with this mentor, whatever the rest costs; an earlier lock of the mentee gives way. */
export const lockPair = correction('lock')

/** R-NEE-12. Not this mentor for this mentee; the others are chosen anew. */
export const banPair = correction('ban')

/** Takes a lock or a ban back. */
export const liftPairCorrection = command<typeof pair, KeptChanges, never>({
  deed: 'pair.correct',
  input: pair,
  run: async (scope, one) => {
    const changes = await keep(scope, [{ kind: 'lift', ...one }])
    return changes.kept.length === 0
      ? no({ reason: 'not-found' })
      : done(changes, ...changes.kept.map(factOf))
  },
})

const several = z.object({
  try: z
    .string(texts.nothingTried)
    .transform((text) => readTried(text, mostKept))
    .refine((changes) => changes.length > 0, texts.nothingTried),
})

/** R-DSK-3. Everything that was tried, kept at once or not at all; what stands so already is passed over. */
export const keepTried = command<typeof several, KeptChanges, never>({
  deed: 'pair.correct',
  input: several,
  run: async (scope, { try: tried }) => {
    for (const person of new Set(tried.flatMap(({ mentee, mentor }) => [mentee, mentor])))
      if (!(await findPerson(scope, person as PersonId))) return no({ reason: 'not-found' })
    const changes = await keep(scope, tried)
    return done(changes, ...changes.kept.map(factOf))
  },
})

function correction(kind: 'lock' | 'ban') {
  return command<typeof pair, KeptChanges, PairRefusal>({
    deed: 'pair.correct',
    input: pair,
    run: async (scope, { mentee, mentor }) => {
      if (mentee === mentor) return no({ reason: 'same-person' })
      if (!(await findPerson(scope, mentee)) || !(await findPerson(scope, mentor)))
        return no({ reason: 'not-found' })
      const changes = await keep(scope, [{ kind, mentee, mentor }])
      return done(changes, factOf({ kind, mentee, mentor }))
    },
  })
}

/** R-DSK-4. What was there before is what «undo» leads back to. */
async function keep(scope: Scope, changes: readonly TriedChange[]): Promise<KeptChanges> {
  await decideAlone(scope)
  const before = await listPairCorrections(scope)
  const after = decidedWith(before, changes)
  const saves = { lock: saveLock, ban: saveBan, lift: liftCorrection }
  const kept = changesBetween(before, after)
  for (const { kind, mentee, mentor } of kept)
    await saves[kind](scope, mentee as PersonId, mentor as PersonId)
  return { kept, undo: changesBetween(after, before) }
}

const facts = { lock: 'pair-locked', ban: 'pair-banned', lift: 'pair-correction-lifted' } as const

const factOf = ({ kind, mentee, mentor }: TriedChange) => ({ kind: facts[kind], mentee, mentor })
