import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { keptSince } from '#domain/rights/retention.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import { deskRules, endTerm } from '#store/end-terms.ts'
import { listKeptFiles } from '#store/files.ts'
import { listLeavers } from '#store/leavers.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { destroyRecord } from './erase-person.ts'

const rule = z.object({ rule: z.enum(deskRules) })
const nothing = z.object({})
const one = z.object({ person: id<PersonId>() })
const digests = z.object({ files: z.custom<readonly string[]>() })

const end = command<typeof rule, readonly string[], never>({
  deed: 'term.end',
  input: rule,
  run: async (scope, given) => {
    const { rows, files } = await endTerm(scope, given.rule)
    // what answered a form of yesterday is nobody's news
    if (rows === 0 || given.rule === 'form-answers') return done(files)
    return done(files, { kind: 'term-ended', rule: given.rule, rows })
  },
})

const leavers = query({
  deed: 'term.end',
  input: nothing,
  run: async (scope) =>
    (await listLeavers(scope, keptSince('leavers', scope.today))).map(({ person }) => person),
})

const eraseLeaver = command({
  deed: 'term.end',
  input: one,
  run: (scope, { person }) => destroyRecord(scope, person, 'term'),
})

/** Bytes may be named by somebody else too. */
const stillNamed = query({
  deed: 'term.end',
  input: digests,
  run: (scope, { files }) => listKeptFiles(scope, files),
})

/**
 * R-RGT-9. The work of every night: each rule in a transaction of its own, then whoever left so long ago that nothing more is kept of
 * them. Whom something still holds here, a role or a pair, is left to people.
 */
export async function endTerms(
  desk: JobDesk,
  files: FileKeeper,
  organisation: OrganisationId,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'end-terms' } }
  for (const each of deskRules) {
    const gone = settled(await desk.carryOut(who, end, { rule: each }))
    if (gone.length === 0) continue
    const named = new Set(settled(await desk.ask(who, stillNamed, { files: gone })))
    for (const digest of gone) if (!named.has(digest)) await files.drop(digest)
  }
  for (const person of settled(await desk.ask(who, leavers, {})))
    await desk.carryOut(who, eraseLeaver, { person })
}
