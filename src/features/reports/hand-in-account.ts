import { z } from 'zod'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { ReportGiven } from '#domain/reports/report.document.ts'
import type { Lines, ReportText } from '#domain/reports/report-text.ts'
import { no } from '#kit/result.ts'
import { clockTime } from '#kit/russian/dates.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPapers, dropDrafts, markRead } from '#store/paper-changes.ts'
import { saveReportLines } from '#store/report-lines.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, id, optionalLine } from '../fields.ts'
import { type AccountDesk, accountDesk, reviewDesk } from './account-desk.ts'
import { accountTexts } from './texts.ts'

export const linesInput = z.record(anyText, optionalLine(2000))

const account = z.object({
  mentorship: id<MentorshipId>(),
  /** Without a button it is the autosave. */
  do: z.enum(['save', 'hand-in']).optional(),
  line: linesInput.default({}),
})
const review = account.extend({ mentee: id<PersonId>() })

export type Kept = { readonly is: 'saved' | 'handed-in' | 'typed'; readonly at: string }

/** R-REP-3, R-REP-6. Keeps the lines while they are typed, or hands the account in with one press. */
export const handInAccount = command<typeof account, Kept>({
  deed: 'self.answer',
  input: account,
  run: async (scope, { mentorship, do: pressed, line: lines }) => {
    const desk = await accountDesk(scope, mentorship, scope.person!)
    return desk ? kept(scope, desk, pressed, lines) : no({ reason: 'not-found' as const })
  },
})

/** R-REP-8. A mentor writes of the work of a mentee; the mentee adds an opinion and nothing else. */
export const handInReview = command<typeof review, Kept>({
  deed: 'self.answer',
  input: review,
  run: async (scope, { mentorship, mentee, do: pressed, line: lines }) => {
    const desk = await reviewDesk(scope, mentorship, mentee)
    if (!desk) return no({ reason: 'not-found' as const })
    if (desk.author === scope.person) return kept(scope, desk, pressed, lines, mentee)
    if (mentee !== scope.person) return no({ reason: 'not-found' as const })
    await saveReportLines(scope, desk.linesOf, { opinion: lines.opinion ?? '' })
    const at = clockTime(scope.now, scope.zone)
    if (!pressed) return done({ is: 'typed' as const, at })
    return done({ is: 'saved' as const, at }, { kind: 'opinion-added', mentorship, person: mentee })
  },
})

async function kept(
  scope: Scope,
  desk: AccountDesk,
  pressed: 'save' | 'hand-in' | undefined,
  lines: Lines,
  about?: PersonId,
) {
  const asked = new Set(desk.text.sections.filter(({ asks }) => asks !== null).map(({ code }) => code))
  const own = Object.fromEntries(Object.entries(lines).filter(([code]) => asked.has(code)))
  await saveReportLines(scope, desk.linesOf, own)
  const at = clockTime(scope.now, scope.zone)
  if (pressed !== 'hand-in') return done({ is: pressed ? ('saved' as const) : ('typed' as const), at })
  await decideAlone(scope)
  await handIn(scope, desk, withLines(desk.text, own), about)
  const { kind: report, author: person, mentorship } = desk
  const source = scope.came
  return done(
    { is: 'handed-in' as const, at },
    { kind: 'account-handed-in', report, mentorship: mentorship.id, person, source },
    { kind: 'papers-asked', papers: 1 },
  )
}

/** What has just been typed stands in what is handed in. */
export function withLines(text: ReportText, lines: Lines): ReportText {
  return {
    ...text,
    sections: text.sections.map((one) => ({ ...one, line: lines[one.code] ?? one.line })),
  }
}

/** R-REP-6. A paper of the register, signed by the press itself. Until the curator has taken the former one, the new one
 *  takes its place. */
async function handIn(scope: Scope, desk: AccountDesk, text: ReportText, about?: PersonId): Promise<void> {
  const { kind, mentorship, author, handedIn, linesOf } = desk
  const source = scope.came
  const given: ReportGiven = { text, signedOn: scope.today, source, ...(about ? { about } : {}) }
  const isTaken = handedIn?.readers.some((one) => one.must === 'acknowledge' && one.done !== null) ?? false
  const former = handedIn && !isTaken ? handedIn : null
  const toReplace = former?.signedOn ? former.id : null
  if (former && !toReplace) await dropDrafts(scope, [former.id])
  const readers = (about ? [about] : await curators(scope)).filter((one) => one !== author)
  const [paper] = await addPapers(scope, [
    {
      kind,
      title: accountTexts.titles[kind],
      schoolYear: linesOf.schoolYear,
      mentorship: mentorship.id,
      mentorships: [],
      person: author,
      given,
      replaces: toReplace,
      readers: [
        { person: author, must: 'sign' as const },
        ...readers.map((person) => ({ person, must: 'acknowledge' as const })),
      ],
    },
  ])
  await markRead(scope, [{ paper: paper!, person: author }], { on: scope.today, source })
}

/** Who takes accounts: the curator, else the head who leads mentoring. */
async function curators(scope: Scope): Promise<readonly PersonId[]> {
  const roles = await listRoles(scope)
  const having = (role: string) => roles.filter((one) => one.role === role).map(({ person }) => person)
  const found = having('curator')
  return [...new Set(found.length > 0 ? found : having('head'))]
}
