import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Cased } from '#kit/russian/case.ts'
import type { Scope } from './scope.ts'

/** Corrections of declined names; a missing case is declined by rule. */
export type OrganisationCorrections = {
  readonly fullName?: Partial<Cased>
  readonly shortName?: Partial<Cased>
  readonly founder?: Partial<Cased>
}

export type Organisation = {
  readonly kind: OrganisationKind
  readonly fullName: string
  readonly shortName: string
  readonly founder: string
  readonly place: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly site: string
  readonly inn: string
  readonly ogrn: string
  readonly timeZone: string
  readonly schoolYear: number
  readonly corrections: OrganisationCorrections
}

export async function findOrganisation(scope: Scope): Promise<Organisation | undefined> {
  const row = await scope.tables.selectFrom('organisations').selectAll().executeTakeFirst()
  if (!row) return undefined
  const { full_name, short_name, time_zone, school_year, corrections } = row
  const { kind, founder, place, address, phone, email, site, inn, ogrn } = row
  return {
    ...{ kind, founder, place, address, phone, email, site, inn, ogrn },
    fullName: full_name,
    shortName: short_name,
    timeZone: time_zone,
    schoolYear: school_year,
    corrections: corrections as OrganisationCorrections,
  }
}

/** From here to the end of the transaction nobody else decides in this organisation: for decisions that look at all of
 *  it, such as who is the last one or who is known already. */
export async function decideAlone(scope: Scope): Promise<void> {
  await scope.tables.selectFrom('organisations').select('organisation_id').forUpdate().execute()
}

/** False when this organisation is there already. */
export async function addOrganisation(scope: Scope, organisation: Organisation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await scope.tables
    .insertInto('organisations')
    .values(columns(organisation))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function saveOrganisation(scope: Scope, organisation: Organisation): Promise<void> {
  await scope.tables.updateTable('organisations').set(columns(organisation)).execute()
}

function columns(organisation: Organisation) {
  const { fullName, shortName, timeZone, schoolYear, corrections, ...plain } = organisation
  return {
    ...plain,
    full_name: fullName,
    short_name: shortName,
    time_zone: timeZone,
    school_year: schoolYear,
    corrections: JSON.stringify(corrections),
  }
}
