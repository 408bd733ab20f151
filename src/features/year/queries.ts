import { z } from 'zod'
import { yearAt } from '#domain/documents/school-days.ts'
import { turnsFrom, type YearTurn, yearTurn } from '#domain/years/year-turn.ts'
import type { Day } from '#kit/day.ts'
import { listBankConfirmations } from '#store/bank-confirmations.ts'
import { listAdmissions } from '#store/mentor-bank.ts'
import { listMentorships } from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listOrdered, listPapers } from '#store/papers.ts'
import { listNames } from '#store/people.ts'
import { mayHere } from '#store/scope.ts'
import { listYearTurns, type YearTurned } from '#store/year-turns.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type YearPage = {
  readonly schoolYear: number
  readonly turn: YearTurn
  readonly names: ReadonlyMap<string, string>
  readonly turned: readonly YearTurned[]
  /** School years in which the organisation worked here before, the latest first. */
  readonly former: readonly number[]
  readonly mayTurn: boolean
  readonly mayEnd: boolean
  /** The day from which it may be turned; `isTime`: it has come. */
  readonly opens: Day
  readonly isTime: boolean
}

/** What goes over to the next school year, and where the former ones are read. */
export const showYear = query<typeof nothing, YearPage>({
  deed: 'year.read',
  input: nothing,
  run: async (scope) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return undefined
    const { schoolYear } = organisation
    const { today } = scope
    const mentorships = await listMentorships(scope)
    const papers = await listPapers(scope)
    const facts = { schoolYear, today, mentorships, papers, ordered: await listOrdered(scope) }
    const years = [...mentorships.map((one) => yearAt(one.from)), ...papers.map((one) => one.schoolYear)]
    return {
      schoolYear,
      turn: yearTurn({
        ...facts,
        admissions: await listAdmissions(scope),
        confirmations: await listBankConfirmations(scope),
      }),
      names: await listNames(scope),
      turned: await listYearTurns(scope),
      former: [...new Set(years)].filter((one) => one < schoolYear).sort((one, other) => other - one),
      mayTurn: mayHere(scope, 'year.turn'),
      mayEnd: mayHere(scope, 'change.read'),
      opens: turnsFrom(schoolYear),
      isTime: today >= turnsFrom(schoolYear),
    }
  },
  shows: ({ turn }) =>
    [...turn.goesOn, ...turn.toEnd, ...turn.undecided].flatMap(({ members }) =>
      members.map(({ person }) => person),
    ),
})
