import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStaffFile, staffAnswer } from '#features/staff/staff-file.ts'
import { day } from '#kit/day.ts'

type TruePerson = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly birth: string
}

const folder = join(process.env.VEKTOR_GOLD ?? '../shared/gold', 'staff')
const key = (one: TruePerson) => [one.surname, one.name, one.patronymic, one.birth].join(' ')

function truth(): Readonly<Record<string, readonly TruePerson[]>> {
  const file = join(folder, 'truth.json')
  if (!existsSync(file))
    throw new Error(`The lists to test on are not at ${folder}: set VEKTOR_GOLD to the folder that has them.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe('R-STF-15 the lists whose people are known', () => {
  it('are read right for at least 99 % of people, file by file', async () => {
    for (const [name, people] of Object.entries(truth())) {
      const file = await readStaffFile(readFileSync(join(folder, name)), { today: day('2026-11-21') })
      if (!file.ok) throw new Error(`${name}: ${file.refusal.reason}`)
      const found = staffAnswer(file.value).people.map(key)
      const wanted = people.map(key)
      const missed = wanted.filter((one) => !found.includes(one))
      const extra = found.filter((one) => !wanted.includes(one))
      console.log(`${name}: ${wanted.length - missed.length} of ${wanted.length}`, ...missed, ...extra)
      expect(missed.length + extra.length).toBeLessThanOrEqual(wanted.length * 0.01)
      expect(file.value.rows.filter((one) => one.fate === 'refused')).toEqual([])
    }
  })
})
