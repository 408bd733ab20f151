import process from 'node:process'
import { parseArgs } from 'node:util'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { instant } from '#kit/instant.ts'
import { newId } from '#store/ids.ts'
import { appendToJournal } from '#store/journal.ts'
import type { OwnerConnection } from '#store/migrate.ts'
import { inOrganisation } from '#store/scope.ts'
import { verifyJournals } from '#store/verify-journal.ts'
import { testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { anyTamper } from './tamper/tampers.ts'

/**
 * R-JOU-4. Random tampers with the journal and its heads, past all fences, as somebody with the database in hand would do them:
 * each is made in a transaction of its own, looked for by `vektor verify-journal`, and taken back. None may go unfound, and the
 * untouched journal may never be called broken.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    requests: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean' },
  },
})
const rounds = Number(values.rounds ?? values.requests ?? (values.short ? 1_000 : 10_000))
const seed = Number(values.seed ?? 5)
const linesOfEach = 40

/** mulberry32: the same seed, the same tampers. */
let state = seed
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
}

const database = await testDatabase()
const schools = [newId() as OrganisationId, newId() as OrganisationId]
let clock = Date.parse('2026-09-01T06:00:00.123Z')
for (const organisation of schools) await fill(organisation)

const lost: string[] = []
let found = 0
let falseAlarms = 0
await database.engine.asOwner(async (owner) => {
  const kept = await verifyJournals(owner)
  if (kept.some(({ broken }) => broken !== null)) throw new Error('the untouched journal is called broken')
  for (let round = 1; round <= rounds; round += 1) {
    const school = schools[random(schools.length)]!
    await owner.query('begin')
    const done = await anyTamper(owner, { school, other: schools.find((one) => one !== school)!, random })
    const states = await verifyJournals(owner, kept)
    await owner.query('rollback')
    if (states.some(({ broken }) => broken !== null)) found += 1
    else lost.push(`round ${round}: ${done}`)
    if (round % 500 === 0 && (await someBroken(owner))) falseAlarms += 1
  }
})
await database.close()

for (const one of lost.slice(0, 20)) console.error(`not found: ${one}`)
if (falseAlarms > 0) console.error(`${falseAlarms} times the untouched journal was called broken`)
console.log(`${rounds} rounds, ${found} acknowledged, lost ${lost.length} (seed ${seed})`)
process.exitCode = lost.length === 0 && falseAlarms === 0 && found === rounds ? 0 : 1

async function someBroken(owner: OwnerConnection): Promise<boolean> {
  return (await verifyJournals(owner)).some(({ broken }) => broken !== null)
}

async function fill(organisation: OrganisationId): Promise<void> {
  const now = () => {
    clock += 1
    return instant(clock)
  }
  const house = { db: database.engine.db, now, seal: testSeal }
  for (let line = 0; line < linesOfEach; line += 1)
    await inOrganisation(house, { organisation, as: { person: newId<'person'>() } }, (scope) =>
      appendToJournal(scope, 'person.edit', [
        {
          kind: 'person-changed',
          person: newId(),
          fields: ['surname', 'phone'],
          ...(line % 2 === 0
            ? { personal: { surname: `Ivanova ${line}`, was: { '\u0451': [line, null] } } }
            : {}),
        },
      ]),
    )
}
