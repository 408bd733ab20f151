import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { checkEvent, type TypedEvent } from './check-event.ts'
import { eventKinds } from './event.ts'
import { asksFor, eventFields, eventKindTables, mustHave } from './event-kinds.ts'

const today = day('2026-11-20')
const ivanova = 'ivanova' as PersonId
const session: TypedEvent = {
  kind: 'induction_session',
  title: 'Первая встреча',
  on: day('2026-10-14'),
  subject: '',
  decision: '',
  minutesNumber: '',
  link: '',
  measure: null,
  people: [ivanova, ivanova],
  file: null,
}
const refusal = (given: Partial<TypedEvent>) => checkEvent({ ...session, ...given }, today)

describe('R-EVT-1 an event has happened', () => {
  it('today and long ago, never tomorrow', () => {
    expect(refusal({ on: day('2026-11-20') })).toMatchObject({ ok: true })
    expect(refusal({ on: day('2024-09-02') })).toMatchObject({ ok: true })
    expect(refusal({ on: day('2026-11-21') })).toEqual({ ok: false, refusal: { reason: 'ahead' } })
  })
})

describe('R-EVT-2 what each kind asks for', () => {
  it('is said of every kind once', () => {
    expect(eventKindTables.map((one) => one.code).sort()).toEqual([...eventKinds].sort())
    for (const { code, fields, subjects } of eventKindTables) {
      expect(
        Object.keys(fields).filter((one) => !(eventFields as readonly string[]).includes(one)),
        code,
      ).toEqual([])
      expect(subjects.length > 0, code).toBe(asksFor(code, 'subject'))
    }
  })
  it('takes what is asked, people once each, and leaves the rest', () => {
    expect(refusal({ minutesNumber: '3', subject: 'regulation' })).toMatchObject({
      ok: true,
      value: { people: [ivanova], minutesNumber: null, subject: null },
    })
  })
  it.each([
    ['title', { title: '' }],
    ['people', { people: [] }],
    ['subject', { kind: 'council', minutesNumber: '2', decision: 'решили' }],
    ['minutesNumber', { kind: 'council', subject: 'selection', decision: 'решили' }],
    ['decision', { kind: 'pedagogical_council', subject: 'regulation', minutesNumber: '1' }],
    ['link', { kind: 'publication' }],
    ['material', { kind: 'materials', subject: 'guidance' }],
    ['measure', { kind: 'own_measure', decision: 'провели' }],
  ] as const)('refuses without %s', (field, given) => {
    expect(refusal(given)).toEqual({ ok: false, refusal: { reason: 'missing', field } })
  })
  it('a link or a file is material enough', () => {
    const materials = { kind: 'materials', subject: 'guidance' } as const
    expect(refusal({ ...materials, link: 'https://example.org' })).toMatchObject({ ok: true })
    expect(refusal({ ...materials, file: 'brought' })).toMatchObject({ ok: true })
  })
  it('refuses a subject that this kind does not know', () => {
    const given = { kind: 'materials', subject: 'regulation', link: 'https://example.org' } as const
    expect(refusal(given)).toEqual({ ok: false, refusal: { reason: 'unknown-subject' } })
  })
})

describe('R-EVT-3 support by the psychologist', () => {
  it('keeps the day and nothing that was typed beside it', () => {
    const typed = { kind: 'psychologist_support', title: 'С Петровым', decision: 'о тревоге' } as const
    expect(refusal(typed)).toMatchObject({
      ok: true,
      value: { title: 'Психолого-педагогическая поддержка', decision: '', people: [] },
    })
    expect(mustHave('psychologist_support', 'people')).toBe(false)
  })
})
