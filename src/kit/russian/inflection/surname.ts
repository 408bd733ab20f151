import type { Cased, Gender } from '#kit/russian/case.ts'
import { declineAdjective } from '#kit/russian/inflection/adjective.ts'
import { declineMasculine, declineOnA } from '#kit/russian/inflection/noun.ts'
import { endsInVowel, forms, syllables, unchanged } from '#kit/russian/inflection/paradigm.ts'
import { declineWords } from '#kit/russian/inflection/word-parts.ts'
import surnames from '#reference/russian/surnames.json' with { type: 'json' }

const sets = {
  indeclinable: new Set(surnames.indeclinable),
  feminineNouns: new Set(surnames.feminineNouns),
  nounsOnIn: new Set(surnames.nounsOnIn),
  softAdjectives: new Set(surnames.softAdjectives),
  adjectivesOnChiy: new Set(surnames.adjectivesOnChiy),
  nounsOnIy: new Set(surnames.nounsOnIy),
  nounsOnOy: new Set(surnames.nounsOnOy),
  adjectivesOnOy: new Set(surnames.adjectivesOnOy),
  declinedOnIkh: new Set(surnames.declinedOnIkh),
  unchangedParts: new Set(surnames.unchangedParts),
  particles: new Set(surnames.particles),
}

/** R-RUS-1. A surname of any build: «Мусин-Пушкин», «Иванова-Штерн», «фон Штейн», «Иванова (Петрова)». */
export function declineSurname(surname: string, gender: Gender): Cased {
  return declineWords(surname, (word, before) => {
    const plain = word.toLowerCase()
    if (before === 'hyphen' && sets.unchangedParts.has(plain)) return unchanged(word)
    if ((word === plain || before === 'word') && sets.particles.has(plain)) return unchanged(word)
    return gender === 'm' ? declineOfMan(word) : declineOfWoman(word)
  })
}

function declineOfMan(word: string): Cased {
  if (staysForEveryone(word)) return unchanged(word)
  if (/[ая]$/i.test(word)) return declineOnA(word)
  if (isPossessive(word)) return forms(word, ['', 'а', 'у', 'а', 'ым', 'е'])
  return isAdjective(word) ? declineAdjective(word, true) : declineMasculine(word)
}

function declineOfWoman(word: string): Cased {
  if (!/[ая]$/i.test(word) || staysForEveryone(word)) return unchanged(word)
  const plain = word.toLowerCase()
  const noun = sets.feminineNouns.has(plain)
  if (!noun && /([ое]в|ёв|ин|ын)а$/.test(plain) && isPossessive(word.slice(0, -1))) {
    return forms(word.slice(0, -1), ['а', 'ой', 'ой', 'у', 'ой', 'ой'])
  }
  if (!noun && /(.[^аеёиоуыэюя]а|.[нж]я)я$/.test(plain)) return declineAdjective(word, true)
  return declineOnA(word)
}

/** «Шевченко», «Ли», «Амаду», «Чхеидзе», «Дурново»; «Моруа», «Гарсиа»; «Дюма»; «Долгих», but not «Ульрих». */
function staysForEveryone(word: string): boolean {
  const plain = word.toLowerCase()
  if (sets.indeclinable.has(plain)) return true
  if (/[аеёиоуыэю]а$/.test(plain)) return true
  if (endsInVowel(plain)) return !/[ая]$/.test(plain)
  if (!/[иы]х$/.test(plain) || syllables(plain) < 2 || sets.declinedOnIkh.has(plain)) return false
  return /(ых|[гкхжшчщн]их)$/.test(plain)
}

/** «Иванов», «Царёв», «Птицын», but not «Грин», «Дарвин», «Лев». */
function isPossessive(word: string): boolean {
  const plain = word.toLowerCase()
  if (!/([ое]в|ёв|ин|ын)$/.test(plain) || sets.nounsOnIn.has(plain)) return false
  return /в$/.test(plain) || syllables(plain) > 1
}

/** «Белый», «Толстой», «Горький», «Рыжий», «Нижний», but not «Цой», «Топчий», «Бабий». */
function isAdjective(word: string): boolean {
  const plain = word.toLowerCase()
  if (/ый$/.test(plain)) return true
  if (/ой$/.test(plain)) {
    return sets.adjectivesOnOy.has(plain) || (syllables(plain) > 1 && !sets.nounsOnOy.has(plain))
  }
  if (/[гкх]ий$/.test(plain)) return syllables(plain) > 1 && !sets.nounsOnIy.has(plain)
  if (/([жшщ]|[аяу]ч|юч|нич)ий$/.test(plain)) return true
  return sets.softAdjectives.has(plain) || sets.adjectivesOnChiy.has(plain)
}
