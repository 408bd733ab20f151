import { yearAt } from '#domain/documents/school-days.ts'
import { questionnaireAt } from '#domain/impressions/impression-questionnaire.ts'
import { type Impression, pairedChange, satisfactionOf } from '#domain/impressions/impression-results.ts'
import type { Day } from '#kit/day.ts'
import { type Counted, type Indicated, indicated } from './indicator.ts'
import type { YearFacts } from './year-facts.ts'

const anonymous = (number: number, amount = number): Counted => ({
  of: { kind: 'anonymous', number },
  amount,
})

/** R-IND-24. Of those who answered at the end of a programme, how many are content; both are numbers, never lists. */
function satisfied(code: string, side: 'mentor' | 'mentee'): (facts: YearFacts, on: Day) => Indicated {
  return (facts, on) => {
    const asked = questionnaireAt('exit', side, on)
    if (!asked) return indicated({ code, unit: 'percent', numerator: [], denominator: [] })
    const given = facts.impressions.filter(({ schoolYear }) => schoolYear === yearAt(on))
    const { satisfied, answered, mean, waiting } = satisfactionOf(asked, given, on)
    const isTold = satisfied !== null && answered !== null
    const sheets = facts.exitAsked.filter(
      (one) => one.questionnaire === asked.code && one.on <= on && yearAt(one.on) === yearAt(on),
    )
    const hidden = answered === null && waiting === 0 && sheets.length === 0 ? [] : ['few-answers']
    return indicated({
      code,
      unit: 'percent',
      numerator: isTold && satisfied > 0 ? [anonymous(satisfied)] : [],
      denominator: isTold ? [anonymous(answered)] : [],
      notes: isTold ? ['satisfied-setting'] : ['satisfied-setting', ...hidden],
      parts: [
        ...(mean === null
          ? []
          : [indicated({ code: 'mean', unit: 'ratio', numerator: [anonymous(answered ?? 0, mean)] })]),
        indicated({
          code: 'sheets-asked',
          unit: 'count',
          numerator: sheets.length > 0 ? [anonymous(sheets.length)] : [],
        }),
      ],
    })
  }
}

export const menteesSatisfied = satisfied('r145_sat_mentees', 'mentee')
export const mentorsSatisfied = satisfied('r145_sat_mentors', 'mentor')

/** What the same people said at the beginning and at the end: exit less entry, told of five people or more. */
function changed(
  code: string,
  question: string,
  measure: (answer: string) => number,
  by: 'sum' | 'mean',
): (facts: YearFacts, on: Day) => Indicated {
  return (facts, on) => {
    const change = pairedChange(ofYear(facts.impressions, on), question, on, measure)
    const share = change && by === 'mean' ? change.people : 1
    const rounded = (number: number) => Math.round((number / share) * 100) / 100
    return indicated({
      code,
      unit: 'delta',
      numerator: change ? [anonymous(change.people, rounded(change.now))] : [],
      value: change ? rounded(change.now - change.before) : null,
      notes: change ? [] : ['few-pairs'],
      parts: change
        ? [
            indicated({
              code: 'before',
              unit: 'ratio',
              numerator: [anonymous(change.people, rounded(change.before))],
            }),
            indicated({
              code: 'now',
              unit: 'ratio',
              numerator: [anonymous(change.people, rounded(change.now))],
            }),
            indicated({ code: 'people', unit: 'count', numerator: [anonymous(change.people)] }),
          ]
        : [],
    })
  }
}

/** With the ends of other years a thread is of another year. */
const ofYear = (impressions: readonly Impression[], on: Day) =>
  impressions.filter(({ moment, schoolYear }) => moment !== 'exit' || schoolYear === yearAt(on))

export const wantToStay = changed(
  'r145_tt_want_to_stay',
  'stay',
  (answer) => (answer === 'yes' ? 1 : 0),
  'sum',
)
export const jobSatisfaction = changed('r145_tt_job_satisfaction', 'job', Number, 'mean')
export const ownWorks = changed('r145_tt_publications', 'works', Number, 'sum')
