import process from 'node:process'
import { type Cluster, makeDatabase, startCluster } from '#tests/clusters.ts'
import { allParts } from '../steps/digests.mjs'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import type { Figure, Part } from './figure.ts'
import { inFolder, type Program, startProgram } from './program.ts'
import { type Place, sideBySide } from './territory/asked.ts'
import { idIn } from './territory/clone-organisation.ts'
import { demoOnServer, growTo } from './territory/fill-territory.ts'
import { signIntoEach } from './year/living-school.ts'
import { day } from './year/schools.ts'

const sizes = (process.env.BENCH_ORGANISATIONS ?? '20,200,1000').split(',').map(Number)
const [visited, pairsOfEach, rounds] = [25, 3, 5]
const times = 2

/** A server with one school and its kindergarten, and beside it one where more and more of them are, each in the middle
 *  of its year: what a page costs as the territory grows, as a share of what it costs one school at the same moment. */
export const measure: Part = async (say) => {
  if (!(await ensureBuilt(process.execPath, allParts))) throw new Error('the demo was not built')
  const cluster = await startCluster('pg18')
  try {
    return await inFolder(async (folder) => {
      const [alone, territory] = [
        await place(cluster, `${folder}/alone`, 'alone'),
        await place(cluster, `${folder}/many`, 'territory'),
      ]
      const one = await opened(alone, [alone.first[0]!], 0)
      const figures: Figure[] = []
      try {
        for (const size of sizes) figures.push(...(await grown(cluster, one, territory, size, say)))
      } finally {
        await one.program.stop()
      }
      return figures
    })
  } finally {
    await cluster.stop()
  }
}

type Site = { readonly folder: string; readonly url: string; readonly first: readonly string[] }

async function place(cluster: Cluster, folder: string, database: string): Promise<Site> {
  const url = await makeDatabase(cluster.url('postgres'), cluster.version, database)
  return { folder, url, first: await demoOnServer(folder, url) }
}

async function opened({ folder, url }: Site, ids: readonly string[], turn: number): Promise<Place> {
  const schools = await signIntoEach({ databaseUrl: url }, day, pairsOfEach, ids)
  const env = { DATABASE_URL: url, VEKTOR_TIME_TRAVEL: 'allowed', VEKTOR_TODAY: day }
  const program: Program = await startProgram(`${folder}/data`, { env })
  return { program, schools, turn }
}

async function grown(
  cluster: Cluster,
  one: Place,
  site: Site,
  size: number,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const { organisations, people, bytes } = await growTo(cluster.url('territory'), site.first, size)
  say(`  ${organisations} organisations, ${people} people, ${Math.round(bytes / 1e6)} MB`)
  const ids = schoolsAmong(site.first[0]!, size / site.first.length)
  const many = await opened(site, ids, 1000 * size)
  try {
    const timesOf = await sideBySide(one, many, rounds)
    const figure = (what: string, name: Parameters<typeof timesOf>[0]): Figure => {
      const { one, many, share } = timesOf(name)
      return {
        what: `${organisations} organisations: ${what}`,
        figure: share,
        unit: 'of one',
        bound: { atMost: times },
        note: `${many.toFixed(0)} ms, one school ${one.toFixed(0)} ms; ${people} people`,
      }
    }
    return [
      figure('p95 of people at work', 'journeys'),
      figure('median of people at work', 'usual'),
      figure('p95 of the pages of curators', 'curators'),
      figure('the sign-in page', 'signIn'),
    ]
  } finally {
    await many.program.stop()
  }
}

/** The ids of some schools, evenly over all of them. */
function schoolsAmong(first: string, copies: number): readonly string[] {
  const many = Math.min(visited, copies)
  const numbers = Array.from({ length: many }, (_, at) => Math.floor((at * copies) / many))
  return numbers.map((n) => (n === 0 ? first : idIn(first, n)))
}
