import { concernKey } from '#domain/attention/health.ts'
import { healthsOf } from '#domain/attention/healths.ts'
import { mentorLoads } from '#domain/attention/mentor-load.ts'
import { menteesOfDesk, mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import { proposedOf } from '#domain/banks/mentee-rows.ts'
import { isLive } from '#domain/mentorships/phase-of.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { type Agreeing, agreeingTasks, decidingTasks } from '#domain/today/agreeing-tasks.ts'
import { gatheringTasks } from '#domain/today/gathering-tasks.ts'
import { ownTasks } from '#domain/today/own-tasks.ts'
import { ownWorkTasks } from '#domain/today/own-work.ts'
import { ranked, type Task, tasksOf, withdrawalTasks } from '#domain/today/tasks.ts'
import { curatorTasks, headTasks } from '#domain/today/working-tasks.ts'
import { addDays } from '#kit/day.ts'
import { awaitingOf, type TodayPage, type WorkingDesk, type YearDesk } from '../queries.ts'

/** Everything that waits for this person; what is counted by a proposal is solved here, outside the scope. */
export function queueOf(shown: TodayPage): readonly Task[] {
  const { today, year, agreeing, asked, working, toSupport, does } = shown
  const all: readonly Task[] = [
    ...(asked ? [...ownTasks(asked), ...ownWorkTasks(asked)] : []),
    ...(year ? yearTasks(shown, year) : []),
    ...(year && does.surveys ? gatheringTasks({ today, ...countsOf(year) }) : []),
    ...(agreeing && does.forms ? agreeingTasks(agreeing) : []),
    ...(agreeing ? decidingTasks(agreeing, { council: does.reviews, head: does.approves }) : []),
    ...(agreeing && working ? workingTasks(shown, agreeing, working) : []),
    ...withdrawalTasks(shown.withdrawn),
    ...(toSupport > 0 ? [{ task: 'support-alone', count: toSupport, by: addDays(today, 3) } as const] : []),
  ]
  return ranked(all, today)
}

function workingTasks(
  { does, putOff, roadmap }: TodayPage,
  agreeing: Agreeing,
  { attention, changeRequests, measurements, offers, heldMinutes }: WorkingDesk,
): readonly Task[] {
  const inNeed = healthsOf(attention).filter(
    ({ mentorship, health }) =>
      health.state === 'help' && health.concerns.some((one) => !putOff.has(concernKey(mentorship, one))),
  ).length
  const most = attention.thresholds.load_minutes
  const heavy = mentorLoads({ ...agreeing, offers, heldMinutes, most }).filter((one) => one.tooMuch)
  const made = {
    standings: roadmap?.standings ?? [],
    roadmapWaits: roadmap?.roadmap !== undefined && roadmap.roadmap.approvedOn === null,
  }
  const work = { ...agreeing, changeRequests, measurements, inNeed, heavyMentors: heavy.length, ...made }
  return [...(does.forms ? curatorTasks(work) : []), ...(does.heads ? headTasks(work) : [])]
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
