import type { PersonName } from '#domain/people/person.ts'
import { mayHere, type Scope } from './scope.ts'

/** What the frame of every page shows: the organisation, the person at the desk, and the counts of the menu: of what
 *  this person's menu has, for counting thousands on every page of a mentor would be for nobody. */
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
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('mentorship_members')
            .where('mentorship_members.person_id', '=', scope.person ?? nobody)
            .select('mentorship_members.person_id'),
        )
        .as('in_pair'),
    )
    .$if(mayHere(scope, 'person.read'), (query) =>
      query.select((eb) => [
        eb
          .selectFrom('people')
          .select((own) => own.fn.countAll<number>().as('count'))
          .as('everybody'),
        eb
          .selectFrom('outside_mentors')
          .select((own) => own.fn.countAll<number>().as('count'))
          .as('outside'),
      ]),
    )
    .$if(mayHere(scope, 'package.read'), (query) =>
      query.select((eb) =>
        eb
          .selectFrom('document_packages')
          .select((own) => own.fn.countAll<number>().as('count'))
          .as('packages'),
      ),
    )
    .executeTakeFirstOrThrow()
  return {
    organisation: row.short_name,
    person:
      row.surname === null
        ? null
        : { surname: row.surname, name: row.name ?? '', patronymic: row.patronymic },
    people: Number(row.everybody ?? 0) - Number(row.outside ?? 0),
    packages: Number(row.packages ?? 0),
    inPair: Boolean(row.in_pair),
  }
}

const nobody = '00000000-0000-0000-0000-000000000000' as NonNullable<Scope['person']>
