import type { Gender } from '#kit/russian/case.ts'
import type { FullName } from '#kit/russian/full-name.ts'
import { genderOfPatronymic } from '#kit/russian/inflection/patronymic.ts'
import { isInitial } from '#kit/russian/inflection/word-parts.ts'
import names from '#reference/russian/names.json' with { type: 'json' }

const male = new Set(names.male)
const female = new Set(names.female)
const either = new Set(names.either)

/**
 * R-RUS-4. Man or woman: the patronymic decides, then a known first name, then the surname, then the ending of
 * the first name. Undefined where nothing tells («Ли Саша»): a person has to be asked, it is never guessed.
 */
export function genderOf({ surname, name, patronymic }: FullName): Gender | undefined {
  return genderOfPatronymic(patronymic ?? '') ?? ofKnownName(name) ?? ofSurname(surname) ?? ofNameEnding(name)
}

function ofKnownName(name: string): Gender | undefined {
  const plain = name.toLowerCase()
  for (const part of [plain, ...plain.split(/[\s-]+/)]) {
    if (male.has(part)) return 'm'
    if (female.has(part)) return 'f'
  }
  return undefined
}

function ofSurname(surname: string): Gender | undefined {
  const last = surname.split(/[\s(]+/)[0] ?? ''
  const parts = last.split('-')
  for (const part of parts) {
    if (/..([ое]в|ёв|ын|ин|[сц]кий|[сц]кой|[^чп]ый)$/i.test(part)) return 'm'
    if (/..([ое]ва|ёва|ына|[сц]кая|[^аеёиоуыэюя]ая|няя)$/i.test(part) || /...ина$/i.test(part)) return 'f'
  }
  return undefined
}

function ofNameEnding(name: string): Gender | undefined {
  const plain = name.toLowerCase()
  if (isInitial(name) || either.has(plain) || plain === '') return undefined
  if (/[ая]$/.test(plain)) return 'f'
  return /[бвгджзйклмнпрстфхцчшщ]$/.test(plain) ? 'm' : undefined
}
