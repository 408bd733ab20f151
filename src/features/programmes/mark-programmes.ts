import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import { type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import { type Trouble, troublesOf } from '#domain/programmes/check-content.ts'
import {
  currentVersion,
  type MarkKind,
  type Programme,
  type ProgrammeVersionId,
  type VersionOutline,
} from '#domain/programmes/programme.ts'
import { type MarkRefusal, mayMark } from '#domain/programmes/stage-of.ts'
import { no, type Result } from '#kit/result.ts'
import { listMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { listNames } from '#store/people.ts'
import { addMarks, listProgrammeOutlines, listProgrammes, type NewMark } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { type CommonRefusal, command, type Done, done } from '../command.ts'
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
export type Saying = (version: VersionOutline, mentorship: Mentorship) => readonly NewMark[]

export type MarkRefused =
  | { readonly reason: 'nobody-chosen' }
  | ({ readonly reason: 'none-marked' } & Pick<Marked, 'left' | 'names'>)

/** R-PRG-4. The same step for many programmes: each is asked about, those out of turn are left as they are and named. */
export async function markChosen(
  scope: Scope,
  ids: readonly ProgrammeVersionId[],
  saying: Saying,
): Promise<Result<Done<Marked>, MarkRefused | CommonRefusal>> {
  if (ids.length === 0) return no({ reason: 'nobody-chosen' })
  await decideAlone(scope)
  const chosen = await versionsOf(scope, ids)
  if (!chosen) return no({ reason: 'not-found' })
  const around = { hasCouncil: await hasCouncil(scope) }
  const asked = chosen.map((one) => ({ ...one, marks: saying(one.version, one.mentorship) }))
  const proposed = asked.filter(({ marks }) => marks.some(({ kind }) => kind === 'proposed'))
  const whole = await listProgrammes(
    scope,
    proposed.map(({ mentorship }) => mentorship.id),
  )
  const judged = asked.map((one) => ({ ...one, because: troubleWith(one, around, whole) }))
  const names = await listNames(scope)
  const left = judged.flatMap(({ mentorship, because }) => (because ? [{ mentorship, because }] : []))
  const said = judged.filter(({ because }) => because === undefined)
  if (said.length === 0) return no({ reason: 'none-marked', left, names })
  await addMarks(scope, said)
  const facts = said.flatMap(({ mentorship, marks }) =>
    marks.map(({ kind, by }): Fact => ({ kind: 'programme-marked', mark: kind, by, ...ofPair(mentorship) })),
  )
  return done({ marked: said.map(({ mentorship }) => mentorship), left, names }, ...facts)
}

type Chosen = {
  readonly mentorship: Mentorship
  readonly version: VersionOutline
  readonly isCurrent: boolean
}

/** Nothing where one of them is not here. */
async function versionsOf(
  scope: Scope,
  ids: readonly ProgrammeVersionId[],
): Promise<readonly Chosen[] | undefined> {
  const mentorships = new Map((await listMentorships(scope)).map((one) => [one.id, one]))
  const known = new Map<string, Chosen>()
  for (const programme of await listProgrammeOutlines(scope)) {
    const mentorship = mentorships.get(programme.mentorship)
    if (!mentorship) continue
    for (const version of programme.versions)
      known.set(version.id, { mentorship, version, isCurrent: currentVersion(programme) === version })
  }
  const chosen = [...new Set(ids)].flatMap((id) => known.get(id) ?? [])
  return chosen.length === new Set(ids).size ? chosen : undefined
}

function troubleWith(
  { mentorship, version, isCurrent, marks }: Chosen & { readonly marks: readonly NewMark[] },
  { hasCouncil }: { readonly hasCouncil: boolean },
  whole: readonly Programme[],
): MarkTrouble | undefined {
  if (marks.length === 0) return { reason: 'already-said' }
  for (const mark of marks) {
    const asked = mayMark(version, mark, { mentorship, hasCouncil, isCurrent })
    if (!asked.ok) return asked.refusal
    if (mark.kind !== 'proposed') continue
    const text = whole.find((one) => one.mentorship === mentorship.id)
    const topics = menteesIn(mentorship).flatMap((one) => one.topics)
    const troubles = text ? troublesOf(currentVersion(text), topics) : []
    if (troubles.length > 0) return { reason: 'troubles', troubles }
  }
  return undefined
}

/** Said by whoever stands at the desk, today. */
export function saidBy(scope: Scope, kind: MarkKind, remark: string | null = null): NewMark {
  return { kind, by: scope.person!, on: scope.today, source: scope.came, enteredBy: null, remark }
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
