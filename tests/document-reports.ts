import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import type { PersonFacts, YearFacts } from '#domain/documents/document-facts.ts'
import { fullName } from '#domain/documents/people.document.ts'
import type { HeldMeeting } from '#domain/meetings/meeting.ts'
import type { Account } from '#domain/reports/account.ts'
import {
  type AccountFrame,
  menteeAccount,
  mentorAccount,
  mentorReview,
} from '#domain/reports/mentor-account.document.ts'
import { accountDocument } from '#domain/reports/report.document.ts'
import { day } from '#kit/day.ts'
import { person } from './document-people.ts'
import { collegeYear, kindergartenYear, schoolYear } from './document-years.ts'

const meeting = (on: string, kind: string, confirmed: boolean) =>
  ({
    kind,
    held: { on: day(on), minutes: 40 },
    confirmations: confirmed ? [{ answer: 'confirmed' }] : [],
  }) as unknown as HeldMeeting

const row = (id: string, text: string, through: string, result: string) => ({
  id,
  topics: [],
  turning: null,
  direction: null,
  activity: 'individual_consult',
  form: '',
  text,
  from: day('2026-10-01'),
  through: day(through),
  responsible: ['mentor' as const],
  result,
})

/** A year that worked: some of the plan done, late and not, one topic closed, one without a second measurement. */
function account(mentee: string, more: Partial<Account> = {}): Account {
  const held = [
    meeting('2026-10-08', 'individual_consult', true),
    meeting('2026-10-22', 'joint_analysis', true),
    meeting('2026-11-05', 'individual_consult', false),
  ]
  const done = (on: string) => ({ on: day(on), meeting: 'встреча' as never, confirmed: true })
  return {
    from: day('2026-10-01'),
    through: day('2027-05-31'),
    held,
    minutes: 120,
    confirmed: 2,
    kinds: [
      { activity: 'individual_consult', count: 2 },
      { activity: 'joint_analysis', count: 1 },
    ],
    observed: 4,
    plan: [
      {
        row: row('1', 'Показ наставника', '2026-10-31', 'План этапов'),
        state: 'done',
        done: done('2026-10-08'),
      },
      { row: row('2', 'Совместный разбор', '2026-10-15', ''), state: 'late', done: done('2026-10-22') },
      { row: row('3', 'Итоговая встреча', '2027-05-15', 'Самоанализ'), state: 'overdue', done: null },
    ],
    changes: [
      { person: mentee as never, topic: 'methodical_01', before: 3, now: 1, outcome: 'closed' },
      { person: mentee as never, topic: 'methodical_04', before: 2, now: null, outcome: 'not-measured' },
    ],
    help: { asked: 2, answered: 1 },
    achievements: [
      {
        on: day('2027-03-12'),
        title: 'Статья «Первый год: что помогло» на сайте',
      } as Account['achievements'][number],
    ],
    ...more,
  }
}

function frameOf(year: YearFacts, mentor: PersonFacts, mentees: readonly PersonFacts[]): AccountFrame {
  const names = new Map(mentees.map((one) => [one.id, fullName(one.name).nom]))
  return {
    kind: year.organisation.kind,
    mentor,
    mentees,
    form: 'teacher_teacher',
    types: mentees.length > 1 ? ['group'] : ['traditional'],
    order: 'приказ от 28 сентября 2026 г. № 214-од',
    aim: 'Помочь освоиться в первый год работы.',
    topics: ['methodical_01', 'methodical_04'],
    name: (id) => names.get(id) ?? '',
  }
}

const lines = {
  difficulties: 'Не хватало времени на взаимопосещения',
  conclusions: 'Программу завершить.\nРекомендую продолжить работу над темой оценивания.',
  help: 'Разборы сразу после урока',
}

const [pair] = schoolYear.pairs
const boy = pair!.mentees[0]!
const girl = person('lebedeva', 'f', 'maths')
const group = kindergartenYear.pairs[0]!
const nothing: Account = {
  ...account(''),
  held: [],
  minutes: 0,
  confirmed: 0,
  kinds: [],
  observed: 0,
  plan: [],
  changes: [],
  help: { asked: 0, answered: 0 },
  achievements: [],
}

export const reportDrafts: Readonly<Record<string, readonly DocumentDraft[]>> = {
  school: [
    accountDocument(
      schoolYear,
      'mentor_report',
      mentorAccount(account(boy.id), frameOf(schoolYear, pair!.mentor, [boy]), lines),
      { author: pair!.mentor, mentees: [boy] },
      day('2027-05-31'),
    ),
    accountDocument(
      schoolYear,
      'mentee_report',
      menteeAccount(account(girl.id), frameOf(schoolYear, pair!.mentor, [girl]), lines),
      { author: girl, mentees: [girl] },
    ),
    accountDocument(
      schoolYear,
      'review',
      mentorReview(account(girl.id), frameOf(schoolYear, pair!.mentor, [girl]), {}),
      { author: pair!.mentor, mentees: [girl] },
    ),
  ],
  kindergarten: [
    accountDocument(
      kindergartenYear,
      'mentor_report',
      mentorAccount(
        account(group.mentees[0]!.id, {
          changes: group.mentees.map((one) => ({
            person: one.id as never,
            topic: 'methodical_04',
            before: 2,
            now: 2,
            outcome: 'same' as const,
          })),
        }),
        frameOf(kindergartenYear, group.mentor, group.mentees),
        {},
      ),
      { author: group.mentor, mentees: group.mentees },
    ),
  ],
  college: [
    accountDocument(
      collegeYear,
      'mentor_report',
      mentorAccount(
        nothing,
        { ...frameOf(collegeYear, collegeYear.pairs[0]!.mentor, collegeYear.pairs[0]!.mentees), order: null },
        {},
      ),
      { author: collegeYear.pairs[0]!.mentor, mentees: collegeYear.pairs[0]!.mentees },
    ),
  ],
}
