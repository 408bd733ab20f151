import { menteesOfDesk, mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import { proposedOf } from '#domain/banks/mentee-rows.ts'
import { isLive } from '#domain/mentorships/phase-of.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { agreeingTasks, decidingTasks } from '#domain/today/agreeing-tasks.ts'
import { gatheringTasks } from '#domain/today/gathering-tasks.ts'
import { ownTasks } from '#domain/today/own-tasks.ts'
import { ranked, type Task, tasksOf } from '#domain/today/tasks.ts'
import { addDays } from '#kit/day.ts'
import { awaitingOf, type TodayPage, type YearDesk } from '../queries.ts'

/** Everything that waits for this person; what is counted by a proposal is solved here, outside the scope. */
export function queueOf(shown: TodayPage): readonly Task[] {
  const { today, year, agreeing, asked, toSupport, does } = shown
  return ranked([
    ...(asked ? ownTasks(asked) : []),
    ...(year ? yearTasks(shown, year) : []),
    ...(year && does.surveys ? gatheringTasks({ today, ...countsOf(year) }) : []),
    ...(agreeing && does.forms ? agreeingTasks(agreeing) : []),
    ...(agreeing ? decidingTasks(agreeing, { council: does.reviews, head: does.approves }) : []),
    ...(toSupport > 0 ? [{ task: 'support-alone', count: toSupport, by: addDays(today, 3) } as const] : []),
  ])
}

function yearTasks({ today, organisation, agreeing }: TodayPage, year: YearDesk): readonly Task[] {
  const { proposal, pool } = proposeForStaff(year.desk)
  const made = proposal.ok ? proposal.value : undefined
  return tasksOf({
    today,
    people: pool.length,
    listsToCheck: year.listsToCheck,
    mentees: made?.mentees.length ?? 0,
    pairs: made?.kind === 'proposal' ? made.pairs.length : 0,
    alone: made?.kind === 'proposal' ? made.alone.length : 0,
    standing: agreeing ? agreeing.mentorships.filter((one) => isLive(one, agreeing)).length : 0,
    lastPackage: year.lastPackage,
    changedSince: year.changedSince,
    genderUnknown: year.desk.staff
      .filter((person) => person.gender === null && pool.some((one) => one.id === person.id))
      .map((person) => person.id),
    requisitesMissing: organisation.address === '' || organisation.inn === '',
  })
}

/** Before there is a staff list there is nobody to ask about anything. */
function countsOf(year: YearDesk) {
  const { surveys } = year
  const desk = { ...year.desk, ...year.desk.said, evidence: [] }
  const mentees = menteesOfDesk(desk)
  if (mentees.pool.length <= fewPeople)
    return { proposed: [], campaigns: [], toConfirm: 0, toAdmit: 0, banksAwaiting: [] }
  return {
    ...surveys,
    toConfirm: mentees.rows.filter((row) => proposedOf(row).length > 0).length,
    toAdmit: mentorsOfDesk(desk).rows.filter((row) => row.state === 'candidate').length,
    banksAwaiting: awaitingOf(year),
  }
}

const fewPeople = 3
