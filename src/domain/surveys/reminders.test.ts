import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day, day, dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import {
  type Campaign,
  type CampaignId,
  closesOn,
  type Invitation,
  type InvitationId,
  isOpen,
} from './campaign.ts'
import { proposeCampaigns } from './propose-campaigns.ts'
import { outOfQuietHours } from './quiet-hours.ts'
import { firstRun, isDue, letterMoments, nextRun, reminderDays } from './reminders.ts'

const moscow = 'Europe/Moscow'
const campaign: Campaign = {
  id: 'c' as CampaignId,
  questionnaire: 'q_needs',
  version: 1,
  from: day('2026-09-01'),
  through: day('2026-09-18'),
  closedOn: null,
}
const invited: Invitation = {
  id: 'i' as InvitationId,
  campaign: campaign.id,
  person: 'p' as PersonId,
  invitedOn: day('2026-09-01'),
  remindedOn: null,
  reminders: 0,
  stoppedOn: null,
}
const at = (moment: string) => `${moment}.000Z` as Instant

describe('R-SUR-6 when answers are taken', () => {
  it('from the first day until a week after the last', () => {
    const open = ['2026-08-31', '2026-09-01', '2026-09-25', '2026-09-26'].map((on) =>
      isOpen(campaign, day(on)),
    )
    expect(open).toEqual([false, true, true, false])
    expect(closesOn(campaign)).toBe('2026-09-25')
  })
  it('until the curator closes it', () => {
    const closed = { ...campaign, closedOn: day('2026-09-10') }
    expect([isOpen(closed, day('2026-09-10')), closesOn(closed)]).toEqual([false, '2026-09-10'])
  })
})

describe('R-SUR-7 the ladder of reminders', () => {
  it('is a week, a day and no day before the end, and a week after it', () => {
    expect(reminderDays(campaign)).toEqual(['2026-09-11', '2026-09-17', '2026-09-18', '2026-09-25'])
    const short = { from: day('2026-09-14'), through: day('2026-09-18') }
    expect(reminderDays(short)).toEqual(['2026-09-17', '2026-09-18', '2026-09-25'])
  })
  it('written to day after day, somebody who does not answer has four reminders', () => {
    let one: Invitation = { ...invited, invitedOn: null }
    const letters: Day[] = []
    for (let today = day('2026-08-25'); today < '2026-10-10'; today = addDays(today, 1)) {
      if (!isDue(one, campaign, today, 'ladder')) continue
      letters.push(today)
      one = one.invitedOn ? { ...one, remindedOn: today } : { ...one, invitedOn: today }
    }
    expect(letters).toEqual(['2026-09-01', '2026-09-11', '2026-09-17', '2026-09-18', '2026-09-25'])
  })
  it('asked for by the curator comes once a day', () => {
    const today = day('2026-09-05')
    expect(isDue(invited, campaign, today, 'ladder')).toBe(false)
    expect(isDue(invited, campaign, today, 'asked')).toBe(true)
    expect(isDue({ ...invited, remindedOn: today }, campaign, today, 'asked')).toBe(false)
  })
  it('of somebody new reminds nobody else', () => {
    const today = day('2026-09-11')
    expect(isDue(invited, campaign, today, 'invite')).toBe(false)
    expect(isDue({ ...invited, invitedOn: null }, campaign, today, 'invite')).toBe(true)
  })
  it('ends when it is stopped or closed', () => {
    const today = day('2026-09-11')
    expect(isDue(invited, campaign, today, 'ladder')).toBe(true)
    expect(isDue({ ...invited, stoppedOn: day('2026-09-02') }, campaign, today, 'ladder')).toBe(false)
    expect(isDue(invited, { ...campaign, closedOn: day('2026-09-10') }, today, 'asked')).toBe(false)
  })
  it('is looked at on the first day, on each rung, and never again', () => {
    const runs: string[] = []
    for (let next = nextRun(campaign, at('2026-08-20T09:00:00'), moscow); next; ) {
      runs.push(next)
      next = nextRun(campaign, next, moscow)
    }
    expect(runs.map((run) => dayIn(moscow, run))).toEqual([campaign.from, ...reminderDays(campaign)])
    expect(runs[0]).toBe('2026-09-01T06:00:00.000Z')
  })
})

describe('R-SUR-8 quiet hours', () => {
  it.each([
    ['in the morning, too early', '2026-09-02T03:30:00', '2026-09-02T05:00:00'],
    ['at work', '2026-09-02T05:00:00', '2026-09-02T05:00:00'],
    ['in the evening', '2026-09-02T17:00:00', '2026-09-03T05:00:00'],
    ['on Saturday evening', '2026-09-05T18:00:00', '2026-09-07T05:00:00'],
    ['on Sunday', '2026-09-06T09:00:00', '2026-09-07T05:00:00'],
    ['on a public holiday', '2026-11-04T09:00:00', '2026-11-05T05:00:00'],
    ['over the New Year', '2026-12-31T18:00:00', '2027-01-09T05:00:00'],
  ])('%s', (_, moment, expected) => {
    expect(outOfQuietHours(at(moment), moscow)).toBe(at(expected))
  })
  it('are kept by the first letters too', () => {
    const first = (now: string) => firstRun(campaign, at(now), moscow)
    expect(first('2026-08-30T09:00:00')).toBe('2026-09-01T06:00:00.000Z')
    expect(first('2026-09-03T09:00:00')).toBe('2026-09-03T09:00:00.000Z')
    expect(first('2026-09-03T18:00:00')).toBe('2026-09-04T05:00:00.000Z')
  })
  it('push rungs together: two on Sunday and Monday are one', () => {
    const window = { from: day('2026-09-01'), through: day('2026-09-21') }
    expect(letterMoments(window, moscow).map((moment) => dayIn(moscow, moment))).toEqual([
      '2026-09-01',
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
    ])
  })
  it('are those of the organisation’s own zone', () => {
    expect(outOfQuietHours(at('2026-09-02T17:00:00'), 'Asia/Kamchatka')).toBe(at('2026-09-02T20:00:00'))
  })
})

describe('R-SUR-9 what it is time for', () => {
  const proposed = (today: string, campaigns: readonly Campaign[] = []) =>
    proposeCampaigns(day(today), campaigns).map(({ survey, from, through }) => `${survey} ${from} ${through}`)
  it('is asked for in its months, two weeks ahead', () => {
    expect(proposed('2026-08-17')).toEqual([])
    expect(proposed('2026-08-18')).toEqual(['needs 2026-09-01 2026-09-20', 'mentors 2026-09-01 2026-09-15'])
    expect(proposed('2026-12-20')).toEqual(['needs 2027-01-12 2027-01-25'])
    expect(proposed('2026-05-03')).toEqual(['mentors 2026-05-12 2026-05-25'])
    expect(proposed('2026-11-10')).toEqual([])
  })
  it('begins today when its first day is past, and lasts long enough', () => {
    expect(proposed('2026-09-18')[0]).toBe('needs 2026-09-18 2026-10-02')
    expect(proposed('2026-09-05')[0]).toBe('needs 2026-09-05 2026-09-20')
  })
  it('is not asked for again once begun', () => {
    expect(proposed('2026-09-05', [campaign])).toEqual(['mentors 2026-09-05 2026-09-15'])
    expect(proposed('2027-01-12', [campaign])).toEqual(['needs 2027-01-12 2027-01-25'])
  })
  it('names the clause that asks for it', () => {
    expect(proposeCampaigns(day('2026-09-01'), [])[0]!.basis).toBe('003, Приложение, п. 4: сентябрь')
  })
})
