import { type HeldMeeting, isConfirmed, isHeld } from '#domain/meetings/meeting.ts'
import { kindTitle } from '#domain/meetings/meeting-rules.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Side } from '#domain/mentorships/mentorship.ts'
import { period, shortDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { allTexts as texts } from './parts/all-texts.ts'
import { aboutWords } from './parts/entry-line.tsx'
import { shortName } from './parts/people.ts'
import type { PairMeetings } from './queries.ts'
import { lastsWords, logTexts } from './texts.ts'

/** The sheet of meetings as schools file it, to be printed; a confirmation stands for a signature. */
export function journalPage(page: PairMeetings): Page {
  const { desk, names } = page
  const { mentorship, rows } = desk
  const held = desk.meetings.filter(isHeld)
  const title = pairNames(mentorship, (person) => shortName(names, person))
  const due = new Map(rows.map((row) => [row.id, row.through]))
  const minutes = held.reduce((all, one) => all + one.held.minutes, 0)
  return {
    title: texts.journal,
    place: '/meetings',
    width: 'wide',
    body: (
      <>
        <Crumb href={`/meetings/${mentorship.id}`}>{title}</Crumb>
        <Head title={texts.journal} lead={`${title}, ${period(mentorship.from, lastDay(mentorship))}`} />
        <p class="no-print small sec">{texts.journalHint}</p>
        <Table
          caption={texts.journal}
          rows={held}
          columns={[
            { title: texts.number, kind: 'number', cell: (one) => held.indexOf(one) + 1 },
            { title: texts.day, kind: 'short', cell: (one) => shortDay(one.held.on) },
            { title: texts.lasted, kind: 'number', cell: (one) => one.held.minutes },
            { title: texts.about, kind: 'head', cell: (one) => aboutWords(one, desk) },
            {
              title: texts.form,
              cell: (one) => `${logTexts.modes[one.mode].toLowerCase()}; ${kindTitle(one.kind)}`,
            },
            {
              title: texts.result,
              cell: (one) => (isConfirmed(one) ? one.held.outcome || '—' : texts.hidden),
            },
            {
              title: texts.task,
              cell: (one) => {
                const next = one.planRow ? due.get(one.planRow) : undefined
                return next ? shortDay(next) : '—'
              },
            },
            {
              title: texts.mentorSign,
              cell: (one) => signOf(one, page, ['mentor', 'co_mentor']),
            },
            { title: texts.menteeSign, cell: (one) => signOf(one, page, ['mentee']) },
          ]}
        />
        <p>{texts.total(held.length, lastsWords(minutes))}</p>
      </>
    ),
  }
}

/** What stands instead of a signature of this side: who wrote it, who confirmed it and when. */
function signOf(meeting: HeldMeeting, { desk, names }: PairMeetings, sides: readonly Side[]): string {
  const of = desk.mentorship.members.filter(({ side }) => sides.includes(side))
  const words = of.flatMap(({ person }) => {
    if (meeting.held.enteredBy === person && meeting.held.source !== 'paper')
      return [`${shortName(names, person)}: ${texts.wrote}`]
    const said = meeting.confirmations.find((one) => one.person === person && one.answer === 'confirmed')
    if (!said) return []
    return [
      `${shortName(names, person)}: ${said.source === 'paper' ? texts.onPaper : texts.agreedOn(said.on)}`,
    ]
  })
  return words.join('; ') || '—'
}
