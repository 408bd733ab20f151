import { z } from 'zod'
import type { Mentorship, Source } from '#domain/mentorships/mentorship.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import { maySignChange } from '#domain/papers/sign-change.ts'
import { maySign, type SignRefusal } from '#domain/papers/sign-paper.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { addConsents } from '#store/consents.ts'
import { listMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { lapsePapers, markRead, saveSignatures } from '#store/paper-changes.ts'
import { type KeptPaper, listOrdered, listPapers } from '#store/papers.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, day, id, optionalLine } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

const one = z.object({
  paper: id<PaperId>(),
  number: optionalLine(60),
  on: anyText.default(''),
  /** The day was typed beside this paper, and not once for all. */
  ownDay: z.boolean().default(false),
})
const input = z
  .object({ papers: z.array(one).min(1, texts.sign.nothingChosen).max(500) })
  .transform(({ papers }, context) => ({
    papers: papers.map(({ ownDay, ...typed }) => {
      const read = day.safeParse(typed.on)
      if (read.success) return { ...typed, on: read.data }
      const path = [ownDay ? `on.${typed.paper}` : 'on']
      context.addIssue({ code: 'custom', path, message: read.error.issues[0]!.message })
      return z.NEVER
    }),
  }))

export type RefusedSignature = {
  readonly paper: PaperId
  readonly title: string
  readonly why: SignRefusal
}
export type SignRefusals = { readonly reason: 'refused'; readonly papers: readonly RefusedSignature[] }

/** R-PAP-5. What was signed by hand, entered with the day of each: all of them or none. */
export const signPapers = command<typeof input, number, SignRefusals>({
  deed: 'paper.keep',
  input,
  run: async (scope, { papers: typed }) => {
    await decideAlone(scope)
    const found = await sign(
      scope,
      typed.map((each) => ({ ...each, number: each.number || null })),
      'paper',
    )
    if (found === undefined) return no({ reason: 'not-found' })
    if (found.refused.length > 0) return no({ reason: 'refused', papers: found.refused })
    return done(
      found.signed.length,
      ...found.signed.map(({ paper, on }) => ({ kind: 'paper-signed' as const, paper, on })),
    )
  },
})

export type Typed = { readonly paper: PaperId; readonly number: string | null; readonly on: Day }
type Outcome = { readonly signed: readonly Typed[]; readonly refused: readonly RefusedSignature[] }

/** The same for signatures entered and given: each signer's line is closed, a consent becomes the answer where there is
 *  none yet, and what a paper replaces loses its force. Nothing is saved when one of them may not be signed. */
export async function sign(
  scope: Scope,
  typed: readonly Typed[],
  source: Source,
): Promise<Outcome | undefined> {
  const [papers, pairs] = [await listPapers(scope), await listMentorships(scope)]
  const ordered = await listOrdered(scope)
  const found = typed.map((one) => ({ ...one, kept: papers.find(({ id }) => id === one.paper) }))
  if (found.some(({ kept }) => kept === undefined)) return undefined
  const signing = found.map((one) => ({
    ...one,
    kept: one.kept!,
    pair: pairs.find(({ id }) => id === one.kept!.mentorship),
  }))
  const signedNow = papers.map((one): KeptPaper => {
    const now = typed.find(({ paper }) => paper === one.id)
    return now ? { ...one, signedOn: now.on } : one
  })
  const refused = signing.flatMap(({ kept, on, number, pair }) => {
    const others = signedNow.filter(({ id }) => id !== kept.id)
    const own = maySign(kept, { on, source, today: scope.today, number }, { pair, papers: others })
    const may = own.ok
      ? maySignChange(kept, on, { pairs, context: { papers: signedNow, ordered, today: scope.today } })
      : own
    return may.ok ? [] : [{ paper: kept.id, title: kept.title, why: may.refusal }]
  })
  if (refused.length > 0) return { signed: [], refused }
  await saveSignatures(
    scope,
    typed.map((one) => ({ ...one, inForceFrom: one.on })),
    source,
  )
  for (const [on, together] of Map.groupBy(signing, (one) => one.on)) {
    const lines = together.flatMap(({ kept }) =>
      kept.person ? [{ paper: kept.id, person: kept.person }] : [],
    )
    await markRead(scope, lines, { on, source })
    const replaced = together.flatMap(({ kept }) => kept.replaces ?? [])
    await lapsePapers(scope, replaced, on, 'replaced')
  }
  await addConsents(
    scope,
    signing.flatMap((one) => consentOf(one, source)),
  )
  return { signed: typed, refused }
}

type Signing = { readonly kept: KeptPaper; readonly pair: Mentorship | undefined; readonly on: Day }

function consentOf({ kept, pair, on }: Signing, source: Source) {
  const { kind, person } = kept
  if (!pair || !person || (kind !== 'consent_mentor' && kind !== 'consent_mentee')) return []
  const member = pair.members.find((one) => one.person === person)
  if (!member || member.consent !== null) return []
  const answer = { answer: 'yes' as const, on, source, wording: kept.title, privateReason: null, scan: null }
  return [{ ...answer, mentorship: pair.id, person }]
}
