import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import template from '#reference/roadmap_template.json' with { type: 'json' }
import { isKnownFact } from './facts-of.ts'
import { makeRoadmap } from './make-roadmap.ts'
import { repeats } from './roadmap.ts'

const measures = template.items.flatMap((stage) => stage.measures)

describe('R-RMP-2 every measure of the template closes by a fact', () => {
  it('by these, and the program knows each of them', () => {
    const listed = measures.map(({ code, closed_by }) => `${code}: ${closed_by.join(', ')}`)
    expect(listed).toMatchInlineSnapshot(`
      [
        "prep_regulation: event:pedagogical_council/regulation, event:order/adopt",
        "prep_roadmap: roadmap_approved",
        "prep_curator: curator_given, paper:order_curator, event:order/curator",
        "prep_template: event:council/programme_template, event:pedagogical_council/programme_template, event:materials/programme_template",
        "prep_diagnostics: needs_heard",
        "prep_forms: event:pedagogical_council/forms, event:council/forms, pairs_made",
        "prep_pairs_order: pairs_ordered",
        "prep_council: event:council/council_plan, council_given, paper:order_council, event:order/council",
        "prep_municipal_approval: event:cooperation/municipal_approval",
        "prep_incentives: event:pedagogical_council/incentives, event:council/incentives, event:order/incentives",
        "prep_community: event:materials/community",
        "mentee_requests: needs_heard",
        "mentee_bank: mentee_bank",
        "mentor_survey: mentors_heard",
        "mentor_bank: mentor_bank",
        "select: event:council/selection, mentors_chosen",
        "train_materials: event:materials/guidance",
        "train_sessions: event:induction_session, event:consultation",
        "train_internships: event:mentor_training, event:cooperation/agreement",
        "pairs: pairs_agreed",
        "programmes: programmes_approved",
        "meetings: meetings_held",
        "interim: paper:interim_report, interim_measured, event:council/interim",
        "psych_support: event:psychologist_support, psychologist_met, nobody_alone",
        "monitoring: exit_heard",
        "final_order: paper:order_final, event:order/final_event",
        "final_event: event:final_event",
        "final_report: paper:final_report",
        "close_pairs: paper:order_close, event:order/close",
        "long_bank: next_mentor_bank, event:council/long_bank",
        "programme_defence: event:practice, event:council/best_practices",
        "site: event:publication",
      ]
    `)
  })
  it.each(measures.map((one) => [one.code, one.closed_by] as const))('%s', (_, codes) => {
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.filter((code) => !isKnownFact(code))).toEqual([])
  })
  it('a fact nobody can tell is not known', () => {
    for (const code of ['ticked', 'event:party', 'event:council/tea', 'paper:'])
      expect(isKnownFact(code), code).toBe(false)
  })
})

describe('R-RMP-1 the roadmap from the template', () => {
  it('takes every measure, and leaves out what is optional until somebody takes it', () => {
    const made = makeRoadmap(2026, day('2026-08-10'))
    expect(made).toHaveLength(measures.length)
    expect(made.filter((one) => one.droppedOn !== null).map((one) => one.code)).toEqual([
      'prep_council',
      'prep_municipal_approval',
      'prep_incentives',
      'prep_community',
      'train_internships',
      'programme_defence',
    ])
    expect(made.find((one) => one.code === 'prep_regulation')).toMatchObject({
      span: { from: '2026-08-20', through: '2026-08-31' },
      stage: 'prep',
      executors: { roles: ['head', 'curator'], people: [] },
      result: 'Положение принято педсоветом, утверждено приказом',
    })
    expect(made.find((one) => one.code === 'mentor_survey')?.second).toEqual({
      from: '2027-05-11',
      through: '2027-05-25',
    })
  })
  it('knows how often each of them comes', () => {
    expect(measures.filter(({ repeat }) => !(repeats as readonly string[]).includes(repeat))).toEqual([])
  })
})
