import type { MentorDeed, PlannedMentor } from '#domain/banks/bulk-mentors.ts'
import { isCandidate } from '#domain/banks/mentor-rows.ts'
import { candidateReason } from '#pieces/pair-texts.ts'
import type { Page, Trouble } from '../route.ts'
import { plannedMentors } from './apply-mentors.ts'
import { AdmissionFields, SuspensionFields } from './parts/admission-fields.tsx'
import { checkPage } from './parts/check.tsx'
import { HiddenNote, nameOf } from './parts/list-parts.tsx'
import { mentorAfter, mentorDeedTitles, mentorTroubles, checkTexts as texts } from './parts/texts.ts'
import type { DraftPage } from './queries.ts'
import { mentorStateWords, listTexts as words } from './texts.ts'

/** What a deed would do to each of the chosen mentors. */
export function mentorsCheckPage(desk: DraftPage, trouble: Trouble = { errors: {}, values: {} }): Page {
  const deed = desk.draft.deed as MentorDeed
  const people = new Map<string, DraftPage['staff'][number]>(desk.staff.map((one) => [one.id, one]))
  const chosen = desk.draft.people.filter((person) => desk.shown.has(person))
  return checkPage({
    bank: 'mentors',
    title: mentorDeedTitles[deed],
    action: `/mentors/bulk/${desk.draft.id}`,
    trouble,
    rows: plannedMentors({ ...desk, shown: (person) => desk.shown.has(person) }, deed, chosen).map((one) => ({
      person: one.person,
      name: nameOf(people, one.person),
      now: one.row ? mentorStateWords[one.row.state][1] : words.notInBank,
      after: afterOf(deed, one),
      trouble: one.trouble && mentorTroubles[one.trouble],
    })),
    children: (
      <>
        <HiddenNote count={desk.draft.people.length - chosen.length} />
        <input type="hidden" name="do" value={deed} />
        {deed === 'admit' && (
          <AdmissionFields trouble={trouble} today={desk.today} onlyCouncil={!desk.mayDecide} />
        )}
        {deed === 'suspend' && <SuspensionFields trouble={trouble} today={desk.today} />}
      </>
    ),
  })
}

function afterOf(deed: MentorDeed, { row }: PlannedMentor) {
  if (deed !== 'admit' || !row) return mentorAfter[deed]
  return (
    <>
      {mentorAfter.admit}
      <br />
      <span class="sec">
        {row.candidate && isCandidate(row) ? candidateReason(row.candidate) : texts.needsGrounds}
      </span>
    </>
  )
}
