import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { instant } from '#kit/instant.ts'
import { columnsOf } from './record-class.ts'
import { recordRegistry } from './record-registry.ts'
import { actingOn, keptSince, leaverGoesOn, nextNight, termRules } from './retention.ts'

describe('R-RGT-9 the terms', () => {
  it('every rule acts upon a term that some table has', () => {
    const inUse = new Set(Object.values(recordRegistry).map(({ term }) => term))
    expect(Object.keys(actingOn).toSorted()).toEqual([...inUse].toSorted())
    const acting = new Set<string>(Object.values(actingOn).flat())
    expect([...acting].toSorted()).toEqual(Object.keys(termRules).toSorted())
  })
  it('what people wrote, who they are and what weighs on them never stays without one, but in papers and in what is not theirs', () => {
    const endless = Object.entries(recordRegistry).flatMap(([table, classified]) => {
      const acting: readonly string[] = actingOn[classified.term]
      const personal = columnsOf(classified).filter(
        ({ is }) => is === 'identity' || is === 'words' || is === 'sensitive',
      )
      return acting.length === 0 && personal.length > 0 ? [table] : []
    })
    // a file goes with the row that names it; the words of an event and of a setting are of the organisation
    expect(endless.toSorted()).toEqual(['events', 'files', 'pair_settings'])
  })
  it('keeps the last day of the term whole', () => {
    expect(keptSince('bank-drafts', day('2026-09-17'))).toBe('2026-09-10')
    expect(leaverGoesOn(day('2026-08-31'))).toBe('2031-09-01')
  })
  it('comes at three at night by the clock of the organisation', () => {
    const at = (text: string) => instant(Date.parse(text))
    expect(nextNight(at('2026-09-10T06:00:00Z'), 'Europe/Moscow')).toBe('2026-09-11T00:00:00.000Z')
    expect(nextNight(at('2026-09-10T23:30:00Z'), 'Europe/Moscow')).toBe('2026-09-11T00:00:00.000Z')
    expect(nextNight(at('2026-09-11T00:00:00Z'), 'Europe/Moscow')).toBe('2026-09-12T00:00:00.000Z')
  })
})
