import { describe, expect, it } from 'vitest'
import { readStaff } from '#domain/staff/read-staff.ts'
import { staffAnswer } from '#features/staff/staff-file.ts'
import { day } from '#kit/day.ts'
import { parseWorkbook, type Source } from '#outside/spreadsheets/parse-workbook.ts'
import { recogniseContent } from '#outside/spreadsheets/recognise-content.ts'
import { unpackZip } from '#outside/spreadsheets/unpack-zip.ts'
import { bytesOf, staffFormats } from '#tests/staff-formats.ts'
import { listOf } from '#tests/staff-lists.ts'
import { dice, kindOf, type TruePerson } from '#tests/staff-people.ts'

const today = day('2026-11-21')
const seed = Number(process.env.VEKTOR_SEED ?? 1)
const count = Number(process.env.VEKTOR_LISTS ?? 200)
const key = (one: TruePerson) => [one.surname, one.name, one.patronymic, one.birth].join(' ')

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  if (recogniseContent(bytes).kind !== 'zip') return { kind: recogniseContent(bytes).kind as 'text', bytes }
  const parts = await unpackZip(bytes)
  if (!parts.ok) throw new Error(parts.refusal.reason)
  return { kind: 'parts', parts: parts.value }
}

type Tally = { readonly people: number; readonly right: number; readonly silent: number }

async function tryOne(at: number) {
  const d = dice(seed * 100_000 + at)
  const kind = kindOf(d)
  const list = listOf(d, kind, d.pick([1, 2, 3, 8, 15, 30]))
  const serials = kind.birth.startsWith('serial')
  const format = d.pick(staffFormats.filter((one) => !serials || one !== 'xlsx-1904'))
  const workbook = parseWorkbook(await sourceOf(bytesOf(d, list, format)), () => undefined)
  if (!workbook.ok) throw new Error(`${at} ${format}: ${workbook.refusal.reason}`)
  const answer = staffAnswer(readStaff(workbook.value, { today }))
  const left = list.people.map(key)
  const wrong = answer.people.filter((one) => {
    const found = left.indexOf(key(one))
    if (found >= 0) left.splice(found, 1)
    return found < 0
  })
  const silent = wrong.filter(
    (one) => !one.doubts.some((doubt) => ['имя', 'дата рождения', 'человек', 'ФИО'].includes(doubt.field)),
  )
  return {
    at,
    list,
    format,
    left,
    wrong,
    silent,
    marks: [...list.marks, `format ${format}`],
  }
}

describe('R-STF-15 lists of every kind and dirt', () => {
  it('are read right for at least 99 % of people, next to nobody wrongly in silence', async () => {
    const tallies = new Map<string, Tally>()
    for (let at = 0; at < count; at++) {
      const one = await tryOne(at)
      for (const mark of ['all', ...one.marks]) add(tallies, mark, one)
      if (one.left.length + one.wrong.length > 0)
        console.log(
          `#${at} ${one.marks.join(', ')}\n  missed ${one.left.slice(0, 4)}\n  read ${one.wrong.slice(0, 4).map(key)}`,
        )
    }
    for (const [mark, { people, right, silent }] of [...tallies].sort())
      console.log(`${mark}: ${((right / people) * 100).toFixed(2)} % of ${people}, silently wrong ${silent}`)
    const { people = 1, right = 0, silent = 1 } = tallies.get('all') ?? {}
    expect(right / people).toBeGreaterThanOrEqual(0.99)
    expect(silent / people).toBeLessThanOrEqual(0.001)
    for (const [mark, tally] of tallies)
      if (tally.people >= 200) expect(tally.right / tally.people, mark).toBeGreaterThanOrEqual(0.97)
  }, 600_000)
})

function add(tallies: Map<string, Tally>, mark: string, one: Awaited<ReturnType<typeof tryOne>>): void {
  const before = tallies.get(mark) ?? { people: 0, right: 0, silent: 0 }
  tallies.set(mark, {
    people: before.people + one.list.people.length,
    right: before.right + one.list.people.length - one.left.length,
    silent: before.silent + one.silent.length,
  })
}
