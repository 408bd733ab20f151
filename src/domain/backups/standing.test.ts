import { describe, expect, it } from 'vitest'
import { type Instant, later } from '#kit/instant.ts'
import { type BackupStanding, concernsOf, type PlaceStanding } from './standing.ts'

const start = '2026-09-01T06:00:00.000Z' as Instant
const minutes = (count: number) => later(start, count * 60_000)
const fine: PlaceStanding = {
  address: 'D:/Копии',
  beside: false,
  coveredAt: minutes(110),
  lastGood: { name: 'copy', madeAt: minutes(110) },
  triedAt: null,
  copies: 3,
  oldest: start,
  trouble: null,
}
const standing = (place: Partial<PlaceStanding> = {}, all: Partial<BackupStanding> = {}): BackupStanding => ({
  places: [{ ...fine, ...place }],
  recovery: 'noted',
  organisations: 1,
  making: false,
  startedAt: start,
  ...all,
})
const kinds = (of: BackupStanding, now = minutes(120)) => concernsOf(of, now).map(({ concern }) => concern)

describe('R-BAK-7 what the administrator hears of the copies', () => {
  it('is nothing when all is well', () => expect(kinds(standing())).toEqual([]))
  it('is that there is none, but not while the program has just begun', () => {
    expect(kinds(standing({ coveredAt: null }))).toEqual(['no-copy'])
    expect(kinds(standing({ coveredAt: null }), minutes(20))).toEqual([])
  })
  it('is that the last good one is more than an hour old', () => {
    expect(kinds(standing({ coveredAt: minutes(61) }))).toEqual([])
    expect(kinds(standing({ coveredAt: minutes(59) }))).toEqual(['old-copy'])
    expect(kinds(standing({ coveredAt: '2026-08-01T00:00:00.000Z' as Instant }), minutes(5))).toEqual([])
  })
  it('is that a list of the erased was damaged (R-RGT-11)', () => {
    expect(kinds(standing({}, { erasedLists: [] }))).toEqual([])
    expect(kinds(standing({}, { erasedLists: ['/data/erasures-damaged-1.json'] }))).toEqual(['erased-list'])
  })
  it('is that nobody has noted the key down: shown is not noted', () => {
    expect(kinds(standing({}, { recovery: 'shown' }))).toEqual(['key-not-noted'])
    expect(kinds(standing({}, { recovery: 'none' }))).toEqual(['key-not-noted'])
  })
  it('is that every copy lies on the disk of the data', () => {
    expect(kinds(standing({ beside: true }))).toEqual(['only-beside'])
    expect(kinds({ ...standing(), places: [fine, { ...fine, beside: true }] })).toEqual([])
  })
  it('is what is wrong with one place, though another has a fresh copy', () => {
    const broken: PlaceStanding = { ...fine, coveredAt: null, trouble: 'unreachable', address: 'E:/' }
    expect(concernsOf({ ...standing(), places: [fine, broken] }, minutes(120))).toEqual([
      { concern: 'trouble', address: 'E:/', trouble: 'unreachable' },
    ])
  })
})
