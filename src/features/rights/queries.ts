import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { listOwnConsents, type OwnConsent } from '#store/consented.ts'
import { findPerson, listPeople } from '#store/people.ts'
import { listViews, type View } from '#store/personal-views.ts'
import type { Scope } from '#store/scope.ts'
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
  /** What was typed for a day and is none, by its field: then nothing is looked up. */
  readonly unread: Readonly<Partial<Record<'from' | 'through', string>>>
  /** The last view shown, where there are older ones. */
  readonly older: string | undefined
}

/** As it was typed: what is no day is said, instead of showing all days for it. */
const typedDay = z.string().trim().max(40).optional().default('').catch('')

const period = z.object({
  person: id<PersonId>(),
  from: typedDay,
  through: typedDay,
  before: z.uuid().optional().catch(undefined),
})

const viewsUpTo = (limit: number) =>
  query<typeof period, ViewsPage>({
    deed: 'record.views',
    input: period,
    run: async (scope, { person: asked, before, ...typed }) => {
      const person = await findPerson(scope, asked)
      if (!person) return undefined
      const { from, through, unread } = daysOf(typed)
      const isRead = Object.keys(unread).length === 0
      const views = isRead ? await listViews(scope, { of: asked, from, through, before, limit }) : []
      const names = await viewersOf(scope)
      const older = views.length === limit ? views.at(-1)?.id : undefined
      const { surname } = person
      return {
        ...{ person: asked, name: wholeName(person), surname, views, names },
        ...{ zone: scope.zone, from, through, unread, older },
      }
    },
    shows: ({ person }) => [person],
  })

function daysOf(typed: Readonly<Record<'from' | 'through', string>>) {
  const [from, through] = [optionalDay.safeParse(typed.from), optionalDay.safeParse(typed.through)]
  return {
    from: from.data ?? null,
    through: through.data ?? null,
    unread: {
      ...(from.success ? {} : { from: typed.from }),
      ...(through.success ? {} : { through: typed.through }),
    },
  }
}

/** «Берестова Людмила Сергеевна, директор»: who looked, as a paper for an inspector names people. */
async function viewersOf(scope: Scope): Promise<ReadonlyMap<string, string>> {
  const people = await listPeople(scope)
  const words = peopleWords(people)
  return new Map(people.map(({ id }) => [id, [words.name(id), words.role(id)].filter(Boolean).join(', ')]))
}

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
      ...{ views, older, names: await viewersOf(scope), zone: scope.zone, today: scope.today },
      consents: await listOwnConsents(scope, scope.person),
      mayTake: scope.came === 'account',
    }
  },
})
