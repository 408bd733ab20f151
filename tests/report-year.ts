import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import type { YearFacts as DocumentYear, PersonFacts } from '#domain/documents/document-facts.ts'
import { yearWords } from '#domain/documents/frame.document.ts'
import type { Impression } from '#domain/impressions/impression-results.ts'
import type { Measurement } from '#domain/impressions/measurement.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import { finalReport, interimReport } from '#domain/reports/analytic.document.ts'
import type { ReportFrame } from '#domain/reports/pairs-parts.document.ts'
import { analyticDocument } from '#domain/reports/report.document.ts'
import type { Lines } from '#domain/reports/report-text.ts'
import { type YearSources, yearReport } from '#domain/reports/year-report.ts'
import { day } from '#kit/day.ts'
import { person } from './document-people.ts'
import { collegeYear, kindergartenYear, schoolYear } from './document-years.ts'
import { facts, happened, order, pair, pairId, personId, row, teacher } from './indicator-facts.ts'

const first = pair('а', 'kuznetsova', ['belov'], {
  ending: { on: day('2027-05-28'), way: 'done', by: null },
})

/** A school year in few words, for a report that is counted by hand: three pairs, one of them replaced in March. */
const pairs = [
  {
    ...first,
    members: first.members.map((one) => ({ ...one, topics: ['methodical_01', 'methodical_04'] })),
  },
  pair('б', 'dyomin', ['lebedeva'], {
    through: day('2027-05-31'),
    ending: { on: day('2027-03-14'), way: 'curator', by: null },
  }),
  pair('в', 'orekhova', ['lebedeva', 'rybina'], {
    types: ['group'],
    from: day('2027-03-15'),
    through: day('2027-06-30'),
    succeeds: pairId('б'),
  }),
]

export const heldMeeting = (
  id: string,
  mentorship: string,
  on: string,
  more: Partial<Meeting> = {},
): Meeting => ({
  id: id as Meeting['id'],
  mentorship: pairId(mentorship),
  kind: 'individual_consult',
  mode: 'in_person',
  subject: '',
  topics: [],
  planRow: null,
  plannedOn: null,
  plannedAt: null,
  place: '',
  plannedBy: null,
  cancelledOn: null,
  confirmations: [],
  held: {
    on: day(on),
    minutes: 45,
    outcome: 'Разобрали урок',
    worth: null,
    enteredBy: personId('kuznetsova'),
    enteredAt: `${on}T10:00:00.000Z` as never,
    enteredOn: day(on),
    source: 'account',
  },
  ...more,
})

const said = (who: string, on: string): Partial<Meeting> => ({
  confirmations: [
    {
      person: personId(who),
      answer: 'confirmed',
      worth: 'useful',
      on: day(on),
      source: 'link',
      enteredBy: null,
    },
  ],
})

const planRow = (id: string, topic: string, through: string): PlanRow => ({
  id,
  topics: [topic],
  turning: null,
  direction: null,
  activity: 'individual_consult',
  form: '',
  text: 'Показ наставника',
  from: day('2026-10-01'),
  through: day(through),
  responsible: ['mentor'],
  result: '',
})

/** A programme the head has approved; a second version makes the term longer. */
export function approved(
  mentorship: string,
  rows: readonly PlanRow[],
  ...through: readonly string[]
): Programme {
  return {
    mentorship: pairId(mentorship),
    versions: through.map((last, at) => ({
      id: `${mentorship} ${at}` as never,
      number: at + 1,
      from: day('2026-09-10'),
      through: day(last),
      firstMeeting: day('2026-10-08'),
      because: '',
      createdAt: '2026-09-05T10:00:00.000Z' as never,
      createdBy: null,
      savedAt: '2026-09-05T10:00:00.000Z' as never,
      marks: [
        {
          kind: 'approved',
          by: personId('gromov'),
          on: day('2026-09-09'),
          source: 'account',
          enteredBy: null,
          remark: null,
          at: '2026-09-09T10:00:00.000Z' as never,
        },
      ],
      content: { rows } as never,
    })),
  }
}

export const measurement = (
  mentorship: string,
  who: string,
  moment: Measurement['moment'],
  on: string,
  levels: Record<string, number>,
): Measurement => ({
  mentorship: pairId(mentorship),
  person: personId(who),
  moment,
  on: day(on),
  levels,
  source: 'account',
  enteredBy: null,
})

const impression = (answers: Record<string, string>): Impression => ({
  questionnaire: 'q_tt_out_mentee',
  version: 1,
  moment: 'exit',
  schoolYear: 2026,
  countedFrom: day('2027-06-01'),
  answers,
  of: null,
})

export const yearSources: YearSources = {
  on: day('2027-06-15'),
  kind: 'school',
  facts: facts({
    people: ['kuznetsova', 'belov', 'dyomin', 'lebedeva', 'orekhova', 'rybina', 'zhukova'].map((one) =>
      teacher(one),
    ),
    mentorships: pairs,
    papers: [order(['а', 'б']), order(['в'], '2027-03-12')],
    events: [happened('practice', '2027-05-20', ['kuznetsova'], { title: 'Взаимные посещения уроков' })],
    measurements: [
      measurement('а', 'belov', 'entry', '2026-10-01', { methodical_01: 3, methodical_04: 2 }),
      measurement('а', 'belov', 'exit', '2027-05-20', { methodical_01: 1, methodical_04: 2 }),
      measurement('в', 'lebedeva', 'entry', '2027-03-15', { ict_06: 2 }),
    ],
    impressions: [
      ...Array.from({ length: 6 }, () => impression({ programme: '9', comfort: '8', go_on: 'yes' })),
      ...Array.from({ length: 2 }, () => impression({ programme: '4', comfort: '5', glad: 'no' })),
    ],
    menteesOn: () => [row('belov', 'paired'), row('zhukova', 'alone')],
  }),
  programmes: [
    approved(
      'а',
      [planRow('1', 'methodical_01', '2026-11-30'), planRow('2', 'methodical_04', '2027-02-28')],
      '2027-05-31',
    ),
    approved('в', [planRow('1', 'ict_06', '2027-05-31')], '2027-05-31', '2027-06-30'),
  ],
  meetings: [
    heldMeeting('1', 'а', '2026-10-08', { planRow: '1', ...said('belov', '2026-10-09') }),
    heldMeeting('2', 'а', '2026-11-12', { topics: ['methodical_04'] }),
    heldMeeting('3', 'в', '2027-04-02'),
    heldMeeting('4', 'в', '2027-06-20'),
    heldMeeting('прошлый год', 'а', '2026-08-20'),
  ],
  needs: new Map([
    [
      personId('belov'),
      {
        person: personId('belov'),
        on: day('2026-09-10'),
        topics: [
          { code: 'methodical_01', level: 3 },
          { code: 'ict_06', level: 1 },
        ],
        words: '',
        strengths: '',
        mode: null,
        hours: '',
        habits: { style: {}, times: [] },
      },
    ],
  ]),
  checklist: [2, 2, 2, 2, 2, 1, 1, 1, 1],
  stages: [
    { title: 'Подготовка', done: 8, total: 8, overdue: [] },
    { title: 'Завершение', done: 2, total: 5, overdue: ['Итоговое мероприятие'] },
  ],
  changeRequests: [
    {
      id: 'просьба' as never,
      mentorship: pairId('б'),
      person: personId('dyomin'),
      kind: 'relief',
      wishedOn: day('2027-03-15'),
      askedOn: day('2027-03-10'),
      source: 'account',
      enteredBy: null,
      settled: { on: day('2027-03-12'), as: 'replaced' },
    },
  ],
}

const cast = new Map<string, PersonFacts>(
  [
    person('kuznetsova', 'f', 'maths'),
    person('belov', 'm', 'maths'),
    person('dyomin', 'm', 'maths'),
    person('lebedeva', 'f', 'maths'),
    person('orekhova', 'f', 'maths'),
    person('rybina', 'f', 'maths'),
  ].map((one) => [one.id, one]),
)

export function reportFrame(year: DocumentYear): ReportFrame {
  return {
    curator: year.organisation.curator,
    council: [person('kuznetsova', 'f', 'maths'), person('dyomin', 'm', 'maths')],
    orders: ['приказ о закреплении от 8 сентября 2026 г. № 214-од'],
    people: cast,
    year: yearWords(year.schoolYear).prep,
  }
}

const lines: Lines = {
  problems: 'Развести расписание наставников.\nНа следующий год: школа наставника раз в месяц',
  swot_strengths: 'опытные наставники',
  swot_weaknesses: 'мало времени на посещения',
  corrections: 'Сменить наставника в одной паре',
}
const report = yearReport(yearSources)
const emptyReport = yearReport({
  ...yearSources,
  kind: 'kindergarten',
  facts: facts(),
  programmes: [],
  meetings: [],
  needs: new Map(),
  checklist: null,
  stages: [],
  changeRequests: [],
})

export const yearReportDrafts: Readonly<Record<string, readonly DocumentDraft[]>> = {
  school: [
    analyticDocument(schoolYear, 'final_report', finalReport(report, reportFrame(schoolYear), lines)),
    analyticDocument(
      schoolYear,
      'interim_report',
      interimReport(yearReport({ ...yearSources, on: day('2027-01-15') }), reportFrame(schoolYear), lines),
    ),
  ],
  kindergarten: [
    analyticDocument(
      kindergartenYear,
      'final_report',
      finalReport(emptyReport, { ...reportFrame(kindergartenYear), council: [], orders: [] }, {}),
    ),
  ],
  college: [
    analyticDocument(collegeYear, 'interim_report', interimReport(emptyReport, reportFrame(collegeYear), {})),
  ],
}
