import { z } from 'zod'
import { type Mentorship, type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { VersionText } from '#domain/programmes/check-content.ts'
import { differences } from '#domain/programmes/differences.ts'
import {
  type Change,
  type EditFacts,
  type EditRefusal,
  editContent,
} from '#domain/programmes/edit-content.ts'
import { mayDropVersion, type NextRefusal, nextVersion } from '#domain/programmes/next-version.ts'
import {
  currentVersion,
  liveMarks,
  type Programme,
  type ProgrammeVersion,
} from '#domain/programmes/programme.ts'
import { isFrozen } from '#domain/programmes/stage-of.ts'
import { no } from '#kit/result.ts'
import { clockTime } from '#kit/russian/dates.ts'
import { listDecisions } from '#store/decisions.ts'
import { findMentorship } from '#store/mentorships.ts'
import { decideAlone, findOrganisation } from '#store/organisations.ts'
import { addVersions, dropVersion, findProgramme, markVersions, saveContent } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id, optionalDay, optionalLine } from '../fields.ts'
import { saidBy } from './mark-programmes.ts'
import { isMember, ofPair } from './programme-desk.ts'
import { change as changeField } from './read-change.ts'
import { programmeTexts as texts } from './texts.ts'

const input = z.object({ mentorship: id<MentorshipId>(), change: changeField })

export type ChangeRefusal = EditRefusal | { readonly reason: 'frozen' }

/** When it was kept, as one reads a clock. */
export type Saved = { readonly mentorship: MentorshipId; readonly at: string; readonly part: Change['part'] }

/** R-PRG-5, R-PRG-6. One section, edited in place; what was said of the former text counts no more. */
export const changeProgramme = command<typeof input, Saved, ChangeRefusal>({
  deed: 'programme.keep',
  input,
  run: async (scope, { mentorship: of, change }) => {
    await decideAlone(scope)
    const found = await findBoth(scope, of)
    if (!found) return no({ reason: 'not-found' })
    const { mentorship, programme } = found
    const version = currentVersion(programme)
    if (isFrozen(version, mentorship)) return no({ reason: 'frozen' })
    const edited = editContent(version, change, await editFacts(scope, mentorship))
    if (!edited.ok) return edited
    const saved: Saved = { mentorship: of, at: clockTime(scope.now, scope.zone), part: change.part }
    if (!differs(version, edited.value)) return done(saved)
    await saveContent(scope, version, edited.value)
    return done(saved, { kind: 'programme-changed', part: partOf(change), ...ofPair(mentorship) })
  },
})

/** R-PRG-6. A side changes a version of its own; what somebody else made or has answered is changed by a new version,
 *  so that the other side sees the difference. Proposed and agreed by whoever changed it. */
export const changeOwnProgramme = command<typeof input, Saved, ChangeRefusal>({
  deed: 'self.answer',
  input,
  run: async (scope, { mentorship: of, change }) => {
    await decideAlone(scope)
    const found = await findBoth(scope, of)
    const person = scope.person
    if (!found || person === null || !isMember(found.mentorship, person)) return no({ reason: 'not-found' })
    const { mentorship, programme } = found
    const version = currentVersion(programme)
    const edited = editContent(version, change, await editFacts(scope, mentorship))
    if (!edited.ok) return edited
    const saved: Saved = { mentorship: of, at: clockTime(scope.now, scope.zone), part: change.part }
    if (!differs(version, edited.value)) return done(saved)
    if (isOwn(version, person)) await saveContent(scope, version, edited.value)
    else
      await addVersions(scope, [
        { mentorship: of, number: version.number + 1, because: texts.ownBecause, ...edited.value },
      ])
    const after = currentVersion((await findProgramme(scope, of))!)
    await markVersions(scope, [after], [saidBy(scope, 'proposed'), saidBy(scope, 'agreed')])
    return done(saved, { kind: 'programme-changed', part: partOf(change), ...ofPair(mentorship) })
  },
})

function isOwn(version: ProgrammeVersion, person: PersonId): boolean {
  return version.createdBy === person && liveMarks(version).every(({ by }) => by === person)
}

const versionInput = z.object({
  mentorship: id<MentorshipId>(),
  because: optionalLine(1000),
  through: optionalDay,
})

export type VersionRefusal = EditRefusal | NextRefusal

/** R-PRG-7. A change or a prolongation of what is agreed: a copy with its reason, and with its new last day at once. */
export const addVersion = command<typeof versionInput, MentorshipId, VersionRefusal>({
  deed: 'programme.keep',
  input: versionInput,
  run: async (scope, { mentorship: of, because, through }) => {
    await decideAlone(scope)
    const found = await findBoth(scope, of)
    if (!found) return no({ reason: 'not-found' })
    const { mentorship, programme } = found
    const next = nextVersion(currentVersion(programme), because, mentorship)
    if (!next.ok) return next
    const { number, from } = next.value
    const term = { part: 'term' as const, from, through: through ?? next.value.through }
    const text = editContent(next.value, term, await editFacts(scope, mentorship))
    if (!text.ok) return text
    await addVersions(scope, [{ mentorship: of, number, because: next.value.because, ...text.value }])
    return done(of, { kind: 'programme-version-added', number, ...ofPair(mentorship) })
  },
})

const dropInput = z.object({ mentorship: id<MentorshipId>() })

export type DropRefusal = { readonly reason: 'first-version' } | { readonly reason: 'agreed' }

/** R-PRG-11. The version is gone, the journal keeps that it was. */
export const dropProgrammeVersion = command<typeof dropInput, MentorshipId, DropRefusal>({
  deed: 'programme.keep',
  input: dropInput,
  run: async (scope, { mentorship: of }) => {
    await decideAlone(scope)
    const found = await findBoth(scope, of)
    if (!found) return no({ reason: 'not-found' })
    const version = currentVersion(found.programme)
    const may = mayDropVersion(version, found.mentorship)
    if (!may.ok) return may
    await dropVersion(scope, version.id)
    const { number } = version
    return done(of, { kind: 'programme-version-dropped', number, ...ofPair(found.mentorship) })
  },
})

type Both = { readonly mentorship: Mentorship; readonly programme: Programme }

export async function findBoth(scope: Scope, of: MentorshipId): Promise<Both | undefined> {
  const mentorship = await findMentorship(scope, of)
  const programme = mentorship && (await findProgramme(scope, of))
  return programme && { mentorship, programme }
}

async function editFacts(scope: Scope, mentorship: Mentorship): Promise<EditFacts> {
  const kind = (await findOrganisation(scope))?.kind ?? 'school'
  const { categories } = await listDecisions(scope)
  const categoryOf = (person: PersonId) =>
    categories.find((one) => one.person === person && one.decision === 'confirmed')?.category ?? null
  return { kind, mentees: menteesIn(mentorship).map(({ person }) => ({ needCategory: categoryOf(person) })) }
}

function differs(before: VersionText, after: VersionText): boolean {
  return differences(before, after).length > 0
}

function partOf(change: Change): string {
  if (change.part === 'text' || change.part === 'list') return change.of
  if (change.part === 'meetings-anew') return 'meetings'
  return change.part.startsWith('row') ? 'rows' : change.part
}
