import { z } from 'zod'
import { fullName } from '#domain/documents/people.document.ts'
import { type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { analyticKinds, type ReportGiven, reportFor } from '#domain/reports/report.document.ts'
import type { ReportText } from '#domain/reports/report-text.ts'
import type { Day } from '#kit/day.ts'
import { findMentorship } from '#store/mentorships.ts'
import { findReportLines, listOpinions } from '#store/report-lines.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { type AccountDesk, accountDesk, reviewDesk } from './account-desk.ts'
import { type ReportDesk, reportDesk } from './report-desk.ts'
import { accountTexts as texts } from './texts.ts'

const one = z.object({ mentorship: id<MentorshipId>() })

export type OwnAccount = {
  readonly desk: AccountDesk
  readonly reviews: readonly { readonly href: string; readonly label: string }[]
}

/** One's own account of a mentorship; somebody else's is not found. */
export const showOwnAccount = query<typeof one, OwnAccount>({
  deed: 'self.read',
  input: one,
  run: async (scope, { mentorship }) => {
    if (scope.person === null) return undefined
    const desk = await accountDesk(scope, mentorship, scope.person)
    if (!desk) return undefined
    const address = `/asked/review/${mentorship}`
    if (desk.kind === 'mentee_report') return { desk, reviews: [{ href: address, label: texts.toReview }] }
    const reviews = menteesIn(desk.mentorship).map(({ person }) => ({
      href: `${address}?mentee=${person}`,
      label: `${texts.reviewLink}: ${nameIn(desk, person)}`,
    }))
    return { desk, reviews }
  },
})

function nameIn({ people }: AccountDesk, person: PersonId): string {
  const found = people.get(person)
  return found ? fullName(found.name).nom : ''
}

const ofMentee = one.extend({ mentee: anyText.default('') })

export type OwnReview = {
  readonly desk: AccountDesk
  readonly mentee: PersonId
  readonly isMentor: boolean
  /** As it was handed in: what is still being written the mentee does not see. */
  readonly handed: { readonly text: ReportText; readonly on: Day } | null
  readonly opinion: string
}

/** R-REP-8. The review of one mentee, for its mentor and for the mentee alone. */
export const showReview = query<typeof ofMentee, OwnReview>({
  deed: 'self.read',
  input: ofMentee,
  run: async (scope, { mentorship, mentee: named }) => {
    const pair = await findMentorship(scope, mentorship)
    const side = pair?.members.find(({ person }) => person === scope.person)?.side
    if (!pair || (side !== 'mentor' && side !== 'mentee')) return undefined
    const isMentor = side === 'mentor'
    const mentee = isMentor ? (named as PersonId) || menteesIn(pair)[0]!.person : scope.person!
    const desk = await reviewDesk(scope, mentorship, mentee)
    if (!desk) return undefined
    const given = desk.handedIn?.given as ReportGiven | undefined
    const { opinion = '' } = await findReportLines(scope, desk.linesOf)
    return {
      desk,
      mentee,
      isMentor,
      handed: given?.signedOn ? { text: given.text, on: given.signedOn as Day } : null,
      opinion,
    }
  },
})

const asked = z.object({ kind: z.enum(analyticKinds).optional().catch(undefined) })

export type ReportPage = {
  readonly desk: ReportDesk
  readonly opinions: readonly { readonly person: PersonId; readonly says: string }[]
  readonly mayKeep: boolean
  readonly today: Day
}

/** The curator's report as it is today, with the accounts people have handed in. */
export const showReport = query<typeof asked, ReportPage>({
  deed: 'report.read',
  input: asked,
  run: async (scope, { kind }) => {
    const desk = await reportDesk(scope, kind ?? reportFor(scope.today))
    return (
      desk && {
        desk,
        opinions: await listOpinions(scope, desk.linesOf.schoolYear),
        mayKeep: mayHere(scope, 'report.keep'),
        today: scope.today,
      }
    )
  },
  shows: ({ desk }) => [
    ...new Set([
      ...desk.report.threads.map(({ person }) => person),
      ...desk.report.pairs.flatMap(({ mentorship }) => mentorship.members.map(({ person }) => person)),
    ]),
  ],
})
