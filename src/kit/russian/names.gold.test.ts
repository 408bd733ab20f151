import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { type Case, cases, type Gender } from '#kit/russian/case.ts'
import { declineName, genderOf } from '#kit/russian/names.ts'

type Line = {
  surname: string
  name: string
  patronymic: string
  gender: Gender
  category: string
  cases: Record<Case, [string, string, string]>
}

const gold = resolve(process.env.VEKTOR_GOLD ?? '../shared/gold', 'names/names.json')

function lines(): Line[] {
  try {
    return JSON.parse(readFileSync(gold, 'utf8')) as Line[]
  } catch {
    throw new Error(
      `Нет эталонных имён: ${gold}. Положите папку shared рядом с репозиторием или задайте VEKTOR_GOLD.`,
    )
  }
}

it('R-RUS-1 R-RUS-2 R-RUS-3 не меньше 99 % форм эталона имён верны', () => {
  const wrong: string[] = []
  let all = 0
  for (const line of lines()) {
    const declined = declineName(line, line.gender)
    for (const one of cases) {
      line.cases[one].forEach((expected, part) => {
        all += 1
        const got = declined[one][part]
        if (got !== expected) wrong.push(`${line.category}: ${expected} (${one}), а вышло ${got}`)
      })
    }
  }
  const right = (100 * (all - wrong.length)) / all
  console.log(`имена: ${right.toFixed(2)} % из ${all} форм`, wrong)
  expect(right).toBeGreaterThanOrEqual(99)
})

it('R-RUS-4 пол узнаётся по каждому имени эталона', () => {
  const wrong = lines().filter((line) => genderOf(line) !== line.gender)
  expect(wrong.map((line) => `${line.surname} ${line.name} ${line.patronymic}`)).toEqual([])
})
