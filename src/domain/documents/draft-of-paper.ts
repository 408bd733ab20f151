import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { AddendumGiven, MinutesGiven, OrderGiven, RegistryGiven } from '#domain/papers/given.ts'
import type { PaperKind } from '#domain/papers/paper.ts'
import type { VersionText } from '#domain/programmes/check-content.ts'
import {
  type AccountKind,
  accountDocument,
  analyticDocument,
  type ReportGiven,
} from '#domain/reports/report.document.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { addendum } from './addendum.document.ts'
import { consentMentee, consentMentor, consentThrough, everybodyIn, pdConsent } from './consents.document.ts'
import type { DocumentDraft, PackageRefusal } from './document-draft.ts'
import type { PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { draftOfChange, isChangePaper } from './draft-of-change.ts'
import { minutes } from './minutes.document.ts'
import { orderPairs } from './order-pairs.document.ts'
import { pdDissemination } from './pd-dissemination.document.ts'
import { type ProgrammeChange, programme } from './programme.document.ts'
import { registry } from './registries.document.ts'

/** A paper that is asked for. */
export type AskedPaper = {
  readonly kind: PaperKind
  readonly mentorship: MentorshipId | null
  readonly mentorships: readonly MentorshipId[]
  readonly person: string | null
  readonly given: unknown
}

export type PaperFacts = {
  /** `pairs`: all that there are. */
  readonly year: YearFacts
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly programmes: ReadonlyMap<
    MentorshipId,
    VersionText & {
      readonly approvedOn: Day | null
      readonly changes?: readonly ProgrammeChange[] | undefined
    }
  >
}

export type DrawnPaper = {
  readonly draft: DocumentDraft
  /** Who stands in it: their names stay as they are printed. */
  readonly named: readonly PersonFacts[]
  /** Its last day, where its own text names one. */
  readonly through: Day | null
  /** Of a programme the head has approved, of an account that was handed in: signed as soon as it is printed. */
  readonly signedOn: Day | null
  /** How that signature came. */
  readonly source: Source
}

type Refusal = PackageRefusal | { readonly reason: 'gone' }
const forSigning = { draft: false } as const

/** R-DOC-26. One paper of agreed pairs from what the records say today. */
export function draftOfPaper(asked: AskedPaper, facts: PaperFacts): Result<DrawnPaper, Refusal> {
  const { year } = facts
  if (isChangePaper(asked.kind)) {
    const found = draftOfChange(asked.kind, asked, facts)
    return found ? drawn(found.draft, found.named, null) : no({ reason: 'gone' })
  }
  switch (asked.kind) {
    case 'order_pairs':
      return order(asked, facts)
    case 'minutes':
      return held(asked.given as MinutesGiven, facts)
    case 'registry_mentors':
    case 'registry_mentees': {
      const draft = registry(year, asked.kind, (asked.given as RegistryGiven).rows)
      return drawn(draft, [], null)
    }
    case 'pd_consent':
    case 'pd_dissemination': {
      const subject = facts.people.get(asked.person ?? '')
      if (!subject) return no({ reason: 'gone' })
      const make = asked.kind === 'pd_consent' ? pdConsent : pdDissemination
      return drawn(make(year, subject, forSigning), [subject], consentThrough(year, subject.id))
    }
    case 'mentor_report':
    case 'mentee_report':
    case 'review':
      return account(asked, asked.kind, facts)
    case 'interim_report':
    case 'final_report':
      return drawn(analyticDocument(year, asked.kind, (asked.given as ReportGiven).text), [], null)
    default:
      return ofPair(asked, facts)
  }
}

function ofPair(asked: AskedPaper, { year, programmes }: PaperFacts): Result<DrawnPaper, Refusal> {
  const pair = year.pairs.find(({ id }) => id === asked.mentorship)
  if (!pair) return no({ reason: 'gone' })
  if (asked.kind === 'programme') {
    const found = programmes.get(asked.mentorship!)
    if (!found) return no({ reason: 'gone' })
    const made = programme(year, pair, found, found.changes)
    if (!made.ok) return made
    const { through, approvedOn } = found
    const draft = { ...made.value, data: { ...made.value.data, draft: approvedOn === null } }
    return drawn(draft, everybodyIn(pair), through, approvedOn)
  }
  const person = everybodyIn(pair).find(({ id }) => id === asked.person)
  if (!person) return no({ reason: 'gone' })
  return drawn(personal(asked, year, pair, person), everybodyIn(pair), pair.through)
}

function personal(asked: AskedPaper, year: YearFacts, pair: PairFacts, person: PersonFacts): DocumentDraft {
  if (asked.kind === 'consent_mentee') return consentMentee(year, pair, person, forSigning)
  if (asked.kind === 'consent_mentor') return consentMentor(year, pair, forSigning, person)
  return addendum(year, pair, person, (asked.given as AddendumGiven).terms)
}

/** Without day and number it is a draft and says so; with them it is ready to be signed. */
function order({ given, mentorships }: AskedPaper, { year }: PaperFacts): Result<DrawnPaper, Refusal> {
  const { act, adoption, approved } = given as OrderGiven
  const pairs = year.pairs
    .filter((one) => mentorships.includes(one.id as MentorshipId))
    .map((one): PairFacts => {
      const programmeApproved = approved.includes(one.id as MentorshipId)
      return one.agreed ? { ...one, agreed: { ...one.agreed, programmeApproved } } : one
    })
  if (pairs.length === 0) return no({ reason: 'gone' })
  const printing = act ? { draft: false, act: { day: act.day as Day, number: act.number } } : { draft: true }
  return drawn(orderPairs({ ...year, pairs, adoption }, printing), pairs.flatMap(everybodyIn), null)
}

/** What was handed in is printed as it was then, whatever the records say since. */
function account(
  { given, mentorship, person }: AskedPaper,
  kind: AccountKind,
  { year, people }: PaperFacts,
): Result<DrawnPaper, Refusal> {
  const { text, signedOn, source } = given as ReportGiven
  const author = people.get(person ?? '')
  const pair = year.pairs.find(({ id }) => id === mentorship)
  if (!author || !pair) return no({ reason: 'gone' })
  const on = signedOn as Day | null
  const draft = accountDocument(year, kind, text, { author, mentees: pair.mentees }, on)
  return drawn(draft, [author, ...everybodyIn(pair)], null, on, source)
}

function held(given: MinutesGiven, { year, people }: PaperFacts): Result<DrawnPaper, Refusal> {
  const known = (id: string | null) => (id ? (people.get(id) ?? null) : null)
  const present = given.present.flatMap((id) => known(id) ?? [])
  const [chair, secretary] = [known(given.chair), known(given.secretary)]
  const draft = minutes(year, { ...given, chair, secretary, present }, given.act)
  return drawn(
    draft,
    [...present, chair, secretary].filter((one) => one !== null),
    null,
  )
}

function drawn(
  draft: DocumentDraft,
  people: readonly PersonFacts[],
  through: Day | null,
  signedOn: Day | null = null,
  source: Source = 'account',
) {
  const named = [...new Map(people.map((one) => [one.id, one])).values()]
  return ok({ draft, named, through, signedOn, source })
}
