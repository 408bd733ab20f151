import type { PersonName } from '#domain/people/person.ts'
import type { Scope } from './scope.ts'

/** What the frame of every page shows: the organisation, the person at the desk, and the counts of the menu. */
export type Frame = {
  readonly organisation: string
  readonly person: PersonName | null
  readonly people: number
  readonly packages: number
  /** Whoever is at the desk is, or was, in a pair or a group; not said: is not. */
  readonly inPair?: boolean
}

export async function findFrame(scope: Scope): Promise<Frame> {
  const row = await scope.tables
    .selectFrom('organisations')
    .leftJoin('people', (join) => join.on('people.id', '=', scope.person ?? nobody))
    .select(['organisations.short_name', 'people.surname', 'people.name', 'people.patronymic'])
    .select((eb) => [
      eb
        .selectFrom('people')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outside_mentors as o')
                .select('o.person_id')
                .whereRef('o.person_id', '=', 'people.id'),
            ),
          ),
        )
        .select((own) => own.fn.countAll<number>().as('count'))
        .as('people'),
      eb
        .selectFrom('document_packages')
        .select((own) => own.fn.countAll<number>().as('count'))
        .as('packages'),
      eb
        .exists(
          eb
            .selectFrom('mentorship_members')
            .where('mentorship_members.person_id', '=', scope.person ?? nobody)
            .select('mentorship_members.person_id'),
        )
        .as('in_pair'),
    ])
    .executeTakeFirstOrThrow()
  return {
    organisation: row.short_name,
    person:
      row.surname === null
        ? null
        : { surname: row.surname, name: row.name ?? '', patronymic: row.patronymic },
    people: Number(row.people),
    packages: Number(row.packages),
    inPair: Boolean(row.in_pair),
  }
}

const nobody = '00000000-0000-0000-0000-000000000000' as NonNullable<Scope['person']>
