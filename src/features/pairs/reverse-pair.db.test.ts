import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { bringTwoPairs } from '#tests/world/two-pairs.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let id: Readonly<Record<'mentee' | 'other' | 'own' | 'strange', string>>

beforeAll(async () => {
  here = await school()
  id = await bringTwoPairs(here)
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

const term = { mode: 'in_person', from: '01.10.2026', through: '31.05.2027' }
const halves = () => [`lock:${id.mentee}:${id.own}`, `lock:${id.own}:${id.mentee}`].join(',')
const textOf = async (path: string) => (await curator.get(path)).text.replaceAll('\u00a0', ' ')
type Thread = {
  readonly id: string
  readonly types: readonly string[]
  readonly reverse_of_id: string | null
}
const threads = () =>
  here.world.database.engine.asOwner(async ({ query }) => {
    const { rows } = await query('select id, types, reverse_of_id from mentorships')
    return rows as unknown as readonly Thread[]
  })

describe('R-DSK-11 two people who lead one another', () => {
  it('are shown on the board when both halves are possible, with what each leads', async () => {
    expect(await textOf('/pairs')).not.toContain('Кто мог бы вести друг друга')
    const text = await textOf(`/pairs?try=${halves()}`)
    expect(text).toContain('Кто мог бы вести друг друга: 1 пара')
    expect(text).toMatch(/Кузнецова-\S+ М\. П\. ведёт: .+В плане обе половины\./s)
    expect(text).not.toContain('Попробовать обе половины')
  })
  it('become one reverse pair when both halves are chosen, and nothing else does', async () => {
    await curator.post('/pairs/keep', { try: halves() })
    const lines = [...(await textOf('/mentorships/make')).matchAll(/name="pair" value="([^"]+)"/g)].map(
      (found) => found[1]!,
    )
    const [there, back] = [`${id.own}:${id.mentee}`, `${id.mentee}:${id.own}`]
    expect(lines).toEqual(expect.arrayContaining([there, back]))
    expect((await curator.post('/mentorships/make', { ...term, pair: lines })).to).toBe('/mentorships')
    const made = await threads()
    const reverse = made.filter((one) => one.types.includes('reverse'))
    expect(reverse).toHaveLength(2)
    expect(reverse.map((one) => one.reverse_of_id).sort()).toEqual(reverse.map((one) => one.id).sort())
    expect(made.filter((one) => one.reverse_of_id === null)).toHaveLength(lines.length - 2)
    const card = await textOf(`/mentorships/${reverse[0]!.id}`)
    expect(card).toContain('Открыть встречную')
  })
})
