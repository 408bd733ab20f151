import type { PersonFacts, YearFacts } from '#domain/documents/document-facts.ts'
import type { PaperFacts } from '#domain/documents/draft-of-paper.ts'
import { type KnownPerson, organisationFacts, personFacts } from '#domain/documents/facts-from.ts'
import { factsOfMentorships } from '#domain/documents/facts-of-mentorships.ts'
import { organisationOfDocuments, personOfDocuments } from '#domain/documents/facts-of-organisation.ts'
import { currentVersion, liveMarks } from '#domain/programmes/programme.ts'
import { programmeChanges } from '#pieces/programme-changes.ts'
import { documentNames } from '#pieces/texts.ts'
import type { PapersDesk } from '#store/papers-desk.ts'

/** The records of today as documents need them. Nothing is signed here: what is, comes with the papers. */
export function paperFacts(desk: PapersDesk): PaperFacts {
  const { today } = desk
  const known = new Map(
    desk.staff.map((one) => [one.id as string, personOfDocuments(one, today, documentNames)]),
  )
  const outside = new Map(desk.outside.map((one) => [one.person as string, one]))
  const pairs = factsOfMentorships(desk.mentorships, {
    today,
    known,
    outside,
    papers: desk.papers,
    approved: new Set(),
  })
  const year: YearFacts = { ...yearOf(desk, known), pairs }
  return {
    year,
    people: new Map([...known].map(([id, person]): [string, PersonFacts] => [id, personFacts(person)])),
    programmes: new Map(
      desk.programmes.map((one) => {
        const version = currentVersion(one)
        const approval = liveMarks(version).find(({ kind }) => kind === 'approved')
        const changes = programmeChanges(one, year.organisation.kind)
        return [one.mentorship, { ...version, approvedOn: approval?.on ?? null, changes }]
      }),
    ),
  }
}

function yearOf(desk: PapersDesk, known: ReadonlyMap<string, KnownPerson>): YearFacts {
  const withRole = (role: string) =>
    known.get(desk.roles.find((one) => one.role === role)?.person ?? '') ?? null
  const head = withRole('head')
  if (!head) throw new Error('an organisation without a head')
  const leading = { head, curator: withRole('curator'), hasUnion: withRole('trade_union') !== null }
  return {
    today: desk.today,
    schoolYear: desk.organisation.schoolYear,
    organisation: organisationFacts(organisationOfDocuments(desk.organisation, leading)),
    pairs: [],
  }
}
