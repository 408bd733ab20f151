import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { goesOnWithout, mayAnswer, mayWithdraw } from './answering.ts'
import type { Consent, Member, Mentorship, MentorshipId } from './mentorship.ts'
import { scanKind } from './scan.ts'

const on = day('2026-09-10')
const yes: Consent = { answer: 'yes', on, source: 'link', enteredBy: null, scan: null }
const no: Consent = { ...yes, answer: 'no' }
const member = (person: string, side: Member['side'], consent: Consent | null = null): Member => ({
  person: person as PersonId,
  side,
  topics: [],
  consent,
})
const id = 'пара' as MentorshipId
const made = (...members: readonly Member[]) =>
  mentorshipOf({
    id,
    basis: null,
    madeOn: on,
    askedOn: on,
    members,
  })
const free = { today: on, ordered: new Set<MentorshipId>() }
const ordered = { today: on, ordered: new Set([id]) }
const mentor = member('иванова', 'mentor')

describe('R-MEN-10 who may answer', () => {
  it('anybody who has not, while nobody has refused and there is no order', () => {
    const pair = made(mentor, member('петров', 'mentee', yes))
    expect(mayAnswer(pair, 'иванова', free).ok).toBe(true)
    expect(mayAnswer(pair, 'петров', free)).toMatchObject({ refusal: { reason: 'answered' } })
    expect(mayAnswer(pair, 'сидоров', free)).toMatchObject({ refusal: { reason: 'too-late' } })
    expect(mayAnswer(pair, 'иванова', ordered)).toMatchObject({ refusal: { reason: 'too-late' } })
    const refused = made(mentor, member('петров', 'mentee', no))
    expect(mayAnswer(refused, 'иванова', free)).toMatchObject({ refusal: { reason: 'too-late' } })
  })
})

describe('R-MEN-11 who may take a consent back', () => {
  it('whoever gave one, and nobody who refused or has not answered', () => {
    const pair = made(member('иванова', 'mentor', yes), member('петров', 'mentee', no))
    expect(mayWithdraw(pair, 'иванова').ok).toBe(true)
    expect(mayWithdraw(pair, 'петров').ok).toBe(false)
    expect(mayWithdraw(made(mentor), 'иванова').ok).toBe(false)
    expect(mayWithdraw({ ...pair, droppedOn: on }, 'иванова').ok).toBe(false)
  })
})

describe('R-MEN-9 what goes on after a refusal', () => {
  const three = ['петров', 'сидоров', 'орлов'].map((one) => member(one, 'mentee'))
  it.each<readonly [string, Mentorship, string, boolean]>([
    ['a group of three without one mentee', made(mentor, ...three), 'петров', true],
    ['a pair without its co-mentor', made(mentor, three[0]!, member('гусева', 'co_mentor')), 'гусева', true],
    ['not a group of two', made(mentor, ...three.slice(1)), 'сидоров', false],
    ['not a pair', made(mentor, three[0]!), 'петров', false],
    ['nothing without the mentor', made(mentor, ...three), 'иванова', false],
  ])('%s', (_, mentorship, person, goes) => {
    expect(goesOnWithout(mentorship, person)).toBe(goes)
  })
})

describe('R-MEN-12 a scan is known by its first bytes', () => {
  it.each<readonly [string, readonly number[], string | undefined]>([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'pdf'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'png'],
    ['a program called .pdf', [0x4d, 0x5a, 0x90, 0], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, bytes, kind) => {
    expect(scanKind(Uint8Array.from(bytes))).toBe(kind)
  })
})
