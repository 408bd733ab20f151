import { describe, expect, it } from 'vitest'
import type { CampaignId } from '#domain/surveys/campaign.ts'
import { day } from '#kit/day.ts'
import { type Gathering, gatheringTasks } from './gathering-tasks.ts'

const today = day('2026-09-10')
const nothing: Gathering = {
  today,
  proposed: [],
  campaigns: [],
  toConfirm: 0,
  toAdmit: 0,
  banksAwaiting: [],
}
const campaign = {
  id: 'анкета' as CampaignId,
  questionnaire: 'q_needs',
  version: 1,
  from: day('2026-09-07'),
  through: day('2026-09-20'),
  closedOn: null,
}
const names = (year: Partial<Gathering>) =>
  gatheringTasks({ ...nothing, ...year }).map((one) => `${one.task} ${one.by}`)

describe('R-TOD-4 what is asked and decided about people', () => {
  it('is nothing when nothing waits', () => {
    expect(names({})).toEqual([])
  })
  it('proposes a questionnaire in its season', () => {
    const proposed = [{ survey: 'needs' as const, from: today, through: today, basis: '', verified: '' }]
    expect(names({ proposed })).toEqual(['open-survey 2026-09-15'])
  })
  it('waits for answers while the questionnaire is open and somebody is silent', () => {
    const going = { campaign, survey: 'needs' as const, asked: 64, answered: 30 }
    expect(gatheringTasks({ ...nothing, campaigns: [going] })).toEqual([
      { task: 'hear-survey', campaign: 'анкета', survey: 'needs', left: 34, by: '2026-09-20' },
    ])
    expect(names({ campaigns: [{ ...going, answered: 64 }] })).toEqual([])
    expect(names({ campaigns: [{ ...going, campaign: { ...campaign, closedOn: today } }] })).toEqual([])
  })
  it('asks for a word on categories, candidates and both banks', () => {
    expect(names({ toConfirm: 3, toAdmit: 5, banksAwaiting: ['mentees', 'mentors'] })).toEqual([
      'confirm-categories 2026-09-17',
      'admit-mentors 2026-09-17',
      'confirm-bank 2026-09-24',
      'confirm-bank 2026-09-24',
    ])
  })
})
