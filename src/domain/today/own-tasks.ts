import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import type { WishAskingId } from '#domain/needs/wish-round.ts'
import type { Must, PaperId, PaperKind } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { currentVersion, type Programme, type VersionOutline } from '#domain/programmes/programme.ts'
import { stageOf } from '#domain/programmes/stage-of.ts'
import type { InvitationId } from '#domain/surveys/campaign.ts'
import type { Survey } from '#domain/surveys/questionnaire.ts'
import { addDays, type Day } from '#kit/day.ts'

/** What one person is asked by others, and has not answered. */
export type Asked = {
  readonly today: Day
  readonly person: PersonId
  readonly sheets: readonly {
    readonly invitation: InvitationId
    readonly survey: Survey
    readonly through: Day
    readonly begun: boolean
  }[]
  /** With whom one would like to work, while that is asked. */
  readonly wishes: {
    readonly asking: WishAskingId
    readonly through: Day
    readonly answered: boolean
  } | null
  /** Those the person takes part in. */
  readonly mentorships: readonly Mentorship[]
  readonly ordered: { readonly has: (mentorship: MentorshipId) => boolean }
  readonly programmes: readonly Programme<VersionOutline>[]
  /** Mentorships whose entry measurement this person has given. */
  readonly measured: ReadonlySet<MentorshipId>
  readonly hasCouncil: boolean
  readonly readings: readonly {
    readonly paper: PaperId
    readonly kind: PaperKind
    readonly title: string
    readonly must: Must
  }[]
}

export type OwnTask =
  | {
      readonly task: 'answer-sheet'
      readonly invitation: InvitationId
      readonly survey: Survey
      readonly begun: boolean
      readonly by: Day
    }
  | { readonly task: 'mark-wishes'; readonly asking: WishAskingId; readonly by: Day }
  | { readonly task: 'answer-pair'; readonly mentorship: MentorshipId; readonly by: Day }
  | { readonly task: 'measure-entry'; readonly mentorship: MentorshipId; readonly by: Day }
  | { readonly task: 'agree-programme'; readonly mentorship: MentorshipId; readonly by: Day }
  | { readonly task: 'read-paper'; readonly paper: PaperId; readonly title: string; readonly by: Day }

const week = 7

/** R-TOD-3. One's own questions, whoever one is here. A paper to be signed by hand is no question of this page. */
export function ownTasks(asked: Asked): readonly OwnTask[] {
  const { today, person } = asked
  const soon = addDays(today, week)
  const mine = (one: Mentorship) => one.members.find((member) => member.person === person)
  const programmes = new Map(asked.programmes.map((one) => [one.mentorship, one]))
  const pairs = asked.mentorships.flatMap((mentorship): OwnTask[] => {
    const me = mine(mentorship)
    const phase = phaseOf(mentorship, asked)
    const programme = programmes.get(mentorship.id)
    if (!me) return []
    if (phase === 'asked' && me.consent === null && mentorship.askedOn !== null)
      return [{ task: 'answer-pair', mentorship: mentorship.id, by: addDays(mentorship.askedOn, week) }]
    if (!programme || !['agreed', 'ordered', 'going'].includes(phase)) return []
    const stage = stageOf(currentVersion(programme), mentorship, asked.hasCouncil)
    const tasks: OwnTask[] = []
    if (stage.name === 'proposed' && stage.missing.includes(person))
      tasks.push({ task: 'agree-programme', mentorship: mentorship.id, by: soon })
    const first = currentVersion(programme).firstMeeting
    if (me.side === 'mentee' && today <= first && !asked.measured.has(mentorship.id))
      tasks.push({ task: 'measure-entry', mentorship: mentorship.id, by: first })
    return tasks
  })
  return [
    ...asked.sheets.map(
      ({ invitation, survey, through, begun }): OwnTask => ({
        task: 'answer-sheet',
        invitation,
        survey,
        begun,
        by: through,
      }),
    ),
    ...(asked.wishes && !asked.wishes.answered
      ? [{ task: 'mark-wishes' as const, asking: asked.wishes.asking, by: asked.wishes.through }]
      : []),
    ...pairs,
    ...asked.readings
      .filter((one) => one.must === 'acknowledge')
      .map(({ paper, title }): OwnTask => ({ task: 'read-paper', paper, title, by: addDays(today, 3) })),
  ]
}
