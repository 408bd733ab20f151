import { routes } from '#app/routes.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Route, Visit } from '#features/route.ts'
import type { Who } from '#store/scope.ts'
import { nameOf } from '#tests/world/examples.ts'
import { openPlanted, type Planted } from './atlas.ts'
import type { Organisation } from './plant.ts'
import { probe } from './probe.ts'

/** One thing that is wrong with the program, where it is asked, and what the proof must say of it. */
type Hole = {
  readonly is: string
  readonly at: string
  readonly says: string
  readonly sql?: string
  /** Who is taken for whoever asks. */
  readonly as?: (own: Organisation, first: Organisation) => Who
}

const curatorOf = ({ id, actors }: Organisation): Who => {
  const { person } = actors.find(({ roles }) => roles.includes('curator'))!
  return { organisation: id as OrganisationId, as: { person: person as PersonId } }
}
const writerOf = ({ id, secrets }: Organisation): Who => {
  const { person } = secrets.find(({ what }) => what === 'private_notes.says')!
  return { organisation: id as OrganisationId, as: { person: person as PersonId } }
}
const unfenced = (table: string) => `alter policy own_organisation on ${table} using (true) with check (true)`

const holes: readonly Hole[] = [
  {
    is: 'a table without its fence',
    at: 'get /people',
    says: 'leak: shows the mark of organisation',
    sql: unfenced('people'),
  },
  {
    is: 'tables that let changes through',
    at: 'post /people/:person/edit',
    says: 'change: changed people of organisation',
    sql: `${unfenced('people')}; ${unfenced('employments')}`,
  },
  {
    is: 'a page that is read at the desk of another organisation',
    at: 'get /people/:person',
    says: 'leak: shows the mark of organisation',
    as: (_, first) => curatorOf(first),
  },
  {
    is: 'a form that is carried out at the desk of another organisation',
    at: 'post /organisation',
    says: 'change: changed organisations of organisation',
    as: (_, first) => curatorOf(first),
  },
  {
    is: 'a page that forgets to ask who may',
    at: 'get /people',
    says: 'leak: does not refuse',
    as: curatorOf,
  },
  {
    is: 'a form that forgets to ask who may',
    at: 'post /people/:person/edit',
    says: 'change: changed people for',
    as: curatorOf,
  },
  {
    is: 'notes that are shown to others',
    at: 'get /asked/meetings/:working',
    says: 'leak: shows private_notes.says to',
    as: writerOf,
  },
]

const mostRequests = 200

/** The proof of the proof: each hole is made in the program, and what was said of it is looked at. Answers those that were
 *  not found. */
export async function holesNotFound(planted: Planted, folder: string): Promise<readonly string[]> {
  const missed: string[] = []
  for (const hole of holes) if (!(await saidOf(hole, planted, folder))) missed.push(hole.is)
  return missed
}

export const holesPlanted = holes.length

async function saidOf({ at, says, sql, as }: Hole, planted: Planted, folder: string): Promise<boolean> {
  const { organisations } = planted
  const there = routes
    .filter((one) => nameOf(one) === at)
    .map((one) => (as ? takenFor(one, organisations, as) : one))
  const here = await openPlanted(planted, folder, there)
  try {
    if (sql) await here.database.engine.asOwner(({ query }) => query(sql))
    const { findings } = await probe({
      world: here,
      organisations,
      routes: there,
      requests: mostRequests,
      seed: 5,
    })
    return findings.some(({ is, what }) => `${is}: ${what}`.startsWith(says))
  } finally {
    await here.database.close()
  }
}

function takenFor(route: Route, organisations: readonly Organisation[], as: Required<Hole>['as']): Route {
  const somebody = (visit: Visit): Visit => {
    const own = organisations.find(({ id }) => id === visit.who?.organisation)
    return own ? { ...visit, who: as(own, organisations[0]!) } : visit
  }
  return { ...route, answer: (visit, perform) => route.answer(somebody(visit), perform) }
}
