import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { novice } from '#tests/pool-people.ts'
import { outsideRequest, requestAreas } from './outside-request.ts'

const topics = deficits.items.map((one) => one.code)

describe('R-DSK-9 the request to look outside', () => {
  it('names the work and the fields it is about', () => {
    const topic = (group: string) => deficits.items.find((one) => one.group === group)!.code
    expect(outsideRequest(novice('петров'), [topic('methodical'), topic('subject')])).toEqual({
      position: 'teacher',
      subject: 'математика',
      areas: ['subject', 'methodical'],
    })
  })
  it('never names a topic, nor a field that speaks of the person', () => {
    fc.assert(
      fc.property(fc.subarray(topics), (asked) => {
        const request = outsideRequest(novice('петров', { subject: null }), asked)
        expect(Object.keys(request).sort()).toEqual(['areas', 'position', 'subject'])
        expect(request.areas.every((one) => requestAreas.includes(one))).toBe(true)
        expect(request.areas).not.toContain('self')
        expect(request.areas).not.toContain('health')
        const left = asked.filter((one) => !deficits.items.find(({ code }) => code === one)?.sensitive)
        expect(request.areas).toEqual(outsideRequest(novice('другой', { subject: null }), left).areas)
      }),
      { numRuns: 100, seed: 6 },
    )
  })
})
