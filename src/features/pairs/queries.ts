import { z } from 'zod'
import { type Policy, policies } from '#domain/matching/problem.ts'
import { type SelfChosen, selfChosen } from '#domain/matching/self-chosen.ts'
import {
  areKept,
  areOfSamePairs,
  mostKept,
  mostTried,
  type TriedChange,
} from '#domain/needs/tried-changes.ts'
import { type PairsDesk as Desk, findPairsDesk } from '#store/pairs-desk.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { readTried } from './parts/tried-address.ts'

const changesUpTo = (most: number) =>
  z
    .string()
    .optional()
    .transform((text) => readTried(text, most))
const changes = changesUpTo(mostTried)
const person = z.uuid().optional().catch(undefined)

export type PairsDesk = Desk & {
  readonly mayCorrect: boolean
  readonly mayTake: boolean
  readonly mayForm: boolean
  readonly mayChange: boolean
  /** What the curator looks at without keeping it; about people who are here. */
  readonly tried: readonly TriedChange[]
}

async function deskOf(scope: Scope, tried: readonly TriedChange[]): Promise<PairsDesk | undefined> {
  const desk = await findPairsDesk(scope)
  if (!desk) return undefined
  const here = new Set<string>(desk.staff.map((one) => one.id))
  return {
    ...desk,
    tried: tried.filter((one) => here.has(one.mentee) && here.has(one.mentor)),
    mayCorrect: mayHere(scope, 'pair.correct'),
    mayTake: mayHere(scope, 'package.make'),
    mayForm: mayHere(scope, 'mentorship.form'),
    mayChange: mayHere(scope, 'change.read'),
  }
}

const keptChanges = changesUpTo(mostKept)
const looked = z.object({ try: changes, open: person, kept: keptChanges, undo: keptChanges })

export type BoardDesk = PairsDesk & {
  /** Whose other mentors stand open. */
  readonly open: string | undefined
  /** What was kept a moment ago and still stands, with what takes it back. */
  readonly lately:
    | { readonly kept: readonly TriedChange[]; readonly undo: readonly TriedChange[] }
    | undefined
}

export const showPairs = query<typeof looked, BoardDesk>({
  deed: 'pair.read',
  input: looked,
  run: async (scope, { try: tried, open, kept, undo }) => {
    const desk = await deskOf(scope, tried)
    if (!desk) return undefined
    const here = new Set<string>(desk.staff.map((one) => one.id))
    const stands =
      kept.length > 0 &&
      kept.every((one) => here.has(one.mentee) && here.has(one.mentor)) &&
      areKept(desk.decisions.pairs, kept) &&
      areOfSamePairs(kept, undo)
    return { ...desk, open, lately: stands ? { kept, undo } : undefined }
  },
  shows: ({ staff }) => staff.map((one) => one.id),
})

const beside = z.object({
  try: changes,
  policy: z.enum(policies).optional().catch(undefined),
  chosen: z.enum(selfChosen).optional().catch(undefined),
})

export type CompareDesk = PairsDesk & {
  /** Of the other plan, where it is not the one the organisation keeps to. */
  readonly policy: Policy | undefined
  /** Where the other plan is what people would choose themselves, and how. */
  readonly chosen: SelfChosen | undefined
  readonly mayTune: boolean
}

export const comparePairs = query<typeof beside, CompareDesk>({
  deed: 'pair.read',
  input: beside,
  run: async (scope, { try: tried, policy, chosen }) => {
    const desk = await deskOf(scope, tried)
    return desk && { ...desk, policy, chosen, mayTune: mayHere(scope, 'pair.tune') }
  },
  shows: ({ staff }) => staff.map((one) => one.id),
})

const one = z.object({ mentee: z.uuid(), instead: person, try: changes })

export type ChoiceDesk = PairsDesk & {
  readonly mentee: string
  /** The mentor whom somebody asks about. */
  readonly instead: string | undefined
}

export const showPairChoice = query<typeof one, ChoiceDesk>({
  deed: 'pair.read',
  input: one,
  run: async (scope, { mentee, instead, try: tried }) => {
    const desk = await deskOf(scope, tried)
    if (!desk?.staff.some((found) => found.id === mentee)) return undefined
    return { ...desk, mentee, instead }
  },
  shows: ({ mentee }) => [mentee],
})
