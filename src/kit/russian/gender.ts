import type { Gender } from '#kit/russian/case.ts'
import type { FullName } from '#kit/russian/full-name.ts'
import { syllables } from '#kit/russian/inflection/paradigm.ts'
import { genderOfPatronymic } from '#kit/russian/inflection/patronymic.ts'
import { isInitial } from '#kit/russian/inflection/word-parts.ts'
import names from '#reference/russian/names.json' with { type: 'json' }
import surnames from '#reference/russian/surnames.json' with { type: 'json' }

const male = new Set(names.male)
const female = new Set(names.female)
const either = new Set(names.either)
/** «Грин», «Литвин», «Калина»: such surnames look like «Пушкин», «Ильина», but both men and women bear them. */
const nouns = new Set([
  ...surnames.nounsOnIn,
  ...surnames.feminineNouns,
  ...surnames.nounsOnIy,
  ...surnames.nounsOnOy,
])

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
  const parts = last.toLowerCase().split('-')
  for (const part of parts) {
    if (nouns.has(part) || syllables(part) < 2) continue
    if (/..([ое]в|ёв|ын|ин|[гкх]ий|[жш]ий|[сц]кой|лстой|[нвл]ой|[^чп]ый)$/.test(part)) return 'm'
    if (/..([ое]ва|ёва|ына|[сц]кая|[^аеёиоуыэюя]ая|няя)$/.test(part) || /...ина$/.test(part)) return 'f'
  }
  return undefined
}

/** Only endings that the names of the other half do not have: «-ат», «-ан», «-ис» belong to both and say nothing. */
function ofNameEnding(name: string): Gender | undefined {
  const plain = name.toLowerCase()
  if (isInitial(name) || either.has(plain) || plain === '') return undefined
  if (/(улл?а|[иу]дд?ин|ислав|мурад|магомед|гирей|мир|хан|бек|бай|жон|ий)$/.test(plain)) return 'm'
  if (/([ая]|[ия]ят|занат|гуль|нур[аы]|бике)$/.test(plain)) return 'f'
  if (/([аеиуэюя]т|[аеиэюуя]н|[аеиоуэ]с|[аяо]р|[аеэ]й|[аеиоэ]к|эг|[уи]ш|[уи]м|рд|[аеи]ль|[зп])$/.test(plain))
    return undefined
  return /[бвгджзйклмнпрстфхцчшщ]$/.test(plain) ? 'm' : undefined
}
