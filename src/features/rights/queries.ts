import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { listOwnConsents, type OwnConsent } from '#store/consented.ts'
import { findPerson, listNames } from '#store/people.ts'
import { listViews, type View } from '#store/personal-views.ts'
import { query } from '../command.ts'
import { id, optionalDay } from '../fields.ts'

const onePage = 100
const mostInFile = 10_000

export type ViewsPage = {
  readonly person: PersonId
  readonly name: string
  readonly surname: string
  readonly views: readonly View[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
  readonly from: Day | null
  readonly through: Day | null
  /** The last view shown, where there are older ones. */
  readonly older: string | undefined
}

const period = z.object({
  person: id<PersonId>(),
  from: optionalDay.catch(null),
  through: optionalDay.catch(null),
  before: z.uuid().optional().catch(undefined),
})

const viewsUpTo = (limit: number) =>
  query<typeof period, ViewsPage>({
    deed: 'record.views',
    input: period,
    run: async (scope, { person: asked, from, through, before }) => {
      const person = await findPerson(scope, asked)
      if (!person) return undefined
      const views = await listViews(scope, { of: asked, from, through, before, limit })
      const names = await listNames(scope)
      const older = views.length === limit ? views.at(-1)?.id : undefined
      const { surname } = person
      return {
        ...{ person: asked, name: wholeName(person), surname, views, names },
        ...{ zone: scope.zone, from, through, older },
      }
    },
    shows: ({ person }) => [person],
  })

/** R-RGT-3. What the head answers an inspector: who looked at this record, and who took it away. */
export const showViews = viewsUpTo(onePage)
export const takeViews = viewsUpTo(mostInFile)

export type OwnRecord = Pick<ViewsPage, 'views' | 'names' | 'zone' | 'older'> & {
  readonly consents: readonly OwnConsent[]
  readonly today: Day
  /** Came by an account: a link to answer may be in other hands. */
  readonly mayTake: boolean
}

const own = z.object({ before: z.uuid().optional().catch(undefined) })

export const showOwnRecord = query<typeof own, OwnRecord>({
  deed: 'self.read',
  input: own,
  run: async (scope, { before }) => {
    if (!scope.person) return undefined
    const views = await listViews(scope, { of: scope.person, before, limit: onePage })
    const older = views.length === onePage ? views.at(-1)?.id : undefined
    return {
      ...{ views, older, names: await listNames(scope), zone: scope.zone, today: scope.today },
      consents: await listOwnConsents(scope, scope.person),
      mayTake: scope.came === 'account',
    }
  },
})
