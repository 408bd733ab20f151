import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { type Trouble, troublesOf } from '#domain/programmes/check-content.ts'
import {
  currentVersion,
  type MarkKind,
  type ProgrammeVersion,
  type ProgrammeVersionId,
} from '#domain/programmes/programme.ts'
import { type MarkRefusal, mayMark } from '#domain/programmes/stage-of.ts'
import { no, type Result } from '#kit/result.ts'
import { listMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { listNames } from '#store/people.ts'
import { listProgrammes, markVersions, type NewMark } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { type CommonRefusal, command, done } from '../command.ts'
import { id, optionalLine } from '../fields.ts'
import { hasCouncil, ofPair } from './programme-desk.ts'

export type MarkTrouble = MarkRefusal | { readonly reason: 'troubles'; readonly troubles: readonly Trouble[] }

/** What became of the chosen: those that were marked, and those that were not, each with its reason. */
export type Marked = {
  readonly names: ReadonlyMap<string, string>
  readonly marked: readonly Mentorship[]
  readonly left: readonly { readonly mentorship: Mentorship; readonly because: MarkTrouble }[]
}

/** Who says it of a version: one for all, or the members who have not said it yet. */
export type Saying = (version: ProgrammeVersion, mentorship: Mentorship) => readonly NewMark[]

export type MarkRefused =
  | { readonly reason: 'nobody-chosen' }
  | ({ readonly reason: 'none-marked' } & Pick<Marked, 'left' | 'names'>)

/** R-PRG-4. The same step for many programmes: each is asked about, those out of turn are left as they are and named. */
export async function markChosen(
  scope: Scope,
  ids: readonly ProgrammeVersionId[],
  saying: Saying,
): Promise<Result<{ readonly value: Marked; readonly facts: readonly Fact[] }, MarkRefused | CommonRefusal>> {
  if (ids.length === 0) return no({ reason: 'nobody-chosen' })
  await decideAlone(scope)
  const council = await hasCouncil(scope)
  const programmes = await listProgrammes(scope)
  const mentorships = new Map((await listMentorships(scope)).map((one) => [one.id, one]))
  const names = await listNames(scope)
  const marked: Mentorship[] = []
  const left: Marked['left'][number][] = []
  const facts: Fact[] = []
  for (const one of new Set(ids)) {
    const programme = programmes.find(({ versions }) => versions.some(({ id }) => id === one))
    const mentorship = programme && mentorships.get(programme.mentorship)
    if (!programme || !mentorship) return no({ reason: 'not-found' })
    const version = programme.versions.find(({ id }) => id === one)!
    const around = { mentorship, hasCouncil: council, isCurrent: currentVersion(programme) === version }
    const marks = saying(version, mentorship)
    const because = troubleWith(version, marks, around)
    if (because) left.push({ mentorship, because })
    else {
      await markVersions(scope, [version], marks)
      marked.push(mentorship)
      facts.push(
        ...marks.map(
          ({ kind, by }): Fact => ({ kind: 'programme-marked', mark: kind, by, ...ofPair(mentorship) }),
        ),
      )
    }
  }
  return marked.length === 0
    ? no({ reason: 'none-marked', left, names })
    : done({ marked, left, names }, ...facts)
}

function troubleWith(
  version: ProgrammeVersion,
  marks: readonly NewMark[],
  around: Parameters<typeof mayMark>[2] & { readonly mentorship: Mentorship },
): MarkTrouble | undefined {
  if (marks.length === 0) return { reason: 'already-said' }
  for (const mark of marks) {
    const asked = mayMark(version, mark, around)
    if (!asked.ok) return asked.refusal
    if (mark.kind !== 'proposed') continue
    const troubles = troublesOf(
      version,
      around.mentorship.members.flatMap(({ side, topics }) => (side === 'mentee' ? topics : [])),
    )
    if (troubles.length > 0) return { reason: 'troubles', troubles }
  }
  return undefined
}

/** Said by whoever stands at the desk, today. */
export function saidBy(scope: Scope, kind: MarkKind, remark: string | null = null): NewMark {
  return { kind, by: scope.person!, on: scope.today, source: sourceOf(scope), enteredBy: null, remark }
}

/** R-SES-6. Whoever came by a link to answer has no role at all, not even one of one's own. */
export function sourceOf({ acting }: Scope): 'link' | 'account' {
  return acting.length === 1 && acting[0] === 'self' ? 'link' : 'account'
}

export const judged = z.object({
  version: z.array(id<ProgrammeVersionId>()),
  answer: z.enum(['yes', 'return']).optional().default('yes'),
  remark: optionalLine(1000),
})

function judging(deed: 'programme.review' | 'programme.endorse' | 'programme.approve', yes: MarkKind) {
  return command<typeof judged, Marked, MarkRefused>({
    deed,
    input: judged,
    run: async (scope, { version, answer, remark }) =>
      markChosen(scope, version, () => [
        answer === 'yes' ? saidBy(scope, yes) : saidBy(scope, 'returned', remark),
      ]),
  })
}

/** R-PRG-4. The council has looked at them, or returns one with a remark. */
export const reviewProgrammes = judging('programme.review', 'seen_by_council')
/** R-PRG-4. The curator endorses them, or returns one. */
export const endorseProgrammes = judging('programme.endorse', 'endorsed')
/** R-PRG-4. The head approves them, or returns one. */
export const approveProgrammes = judging('programme.approve', 'approved')
