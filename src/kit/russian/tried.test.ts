import { describe, expect, it } from 'vitest'
import { type Cased, cases, type Gender } from '#kit/russian/case.ts'
import { declineFirstName } from '#kit/russian/inflection/first-name.ts'
import { declinePatronymic } from '#kit/russian/inflection/patronymic.ts'
import { declineSurname } from '#kit/russian/inflection/surname.ts'
import { declineOrganisation } from '#kit/russian/organisations.ts'
import { declinePosition } from '#kit/russian/positions.ts'
import { capitalise } from '#kit/russian/words.ts'
import doubles from '#reference/russian/tried-double-surnames.json' with { type: 'json' }
import names from '#reference/russian/tried-names.json' with { type: 'json' }
import organisations from '#reference/russian/tried-organisations.json' with { type: 'json' }
import organisationLines from '#reference/russian/tried-organisations-further.json' with { type: 'json' }
import positions from '#reference/russian/tried-positions.json' with { type: 'json' }
import positionLines from '#reference/russian/tried-positions-further.json' with { type: 'json' }
import surnames from '#reference/russian/tried-surnames.json' with { type: 'json' }
import onVowels from '#reference/russian/tried-surnames-on-vowels.json' with { type: 'json' }

type Group = (typeof surnames.groups)[number]
type Decline = (word: string, gender: Gender) => Cased

/** What came out otherwise than a person typed it: «Кравец m: Кравца, а вышло Кравеца». */
function wrongOf(group: Group, decline: Decline): string[] {
  const endings = group.endings === '' ? ['', '', '', '', ''] : group.endings.split(' ')
  return group.words.flatMap((word) => {
    const [nominative = '', stem = nominative] = word.split(':')
    const expected = [nominative, ...endings.map((ending) => stem + ending)]
    return [...group.gender].flatMap((gender) =>
      differences(expected, decline(nominative, gender as Gender), `${nominative} ${gender}`),
    )
  })
}

function differences(expected: readonly string[], got: Cased, about: string): string[] {
  return cases.flatMap((one, at) =>
    got[one] === expected[at] ? [] : [`${about}: ${expected[at]}, а вышло ${got[one]}`],
  )
}

/** All six forms of «{старший} методист», by the forms of the words in braces. */
function spelled(phrase: string, words: Readonly<Record<string, string>>): string[] {
  return cases.map((_, at) =>
    phrase.replace(/\{(.+?)\}/g, (__, word: string) => {
      const plain = word.toLowerCase()
      const form = at === 0 ? plain : (words[plain]?.split(' ')[at - 1] ?? `нет форм: ${word}`)
      return word === plain ? form : capitalise(form)
    }),
  )
}

function wrongLines(lines: readonly string[], decline: (text: string) => Cased): string[] {
  return lines.flatMap((line) => {
    const [nom = '', gen, ins] = line.split('|')
    const got = decline(nom)
    return got.gen === gen && got.ins === ins ? [] : [`${nom}: ${got.gen} | ${got.ins}`]
  })
}

describe('R-RUS-1 фамилии, набранные человеком', () => {
  it.each(
    [...surnames.groups, ...onVowels.groups].map(
      (group) => [group.kind, group.gender, group.endings, group] as const,
    ),
  )('%s %s %s', (_, __, ___, group) => {
    expect(wrongOf(group, declineSurname)).toEqual([])
  })
  it('двойные и с частицами', () => {
    const wrong = doubles.lines.flatMap((line) => {
      const [surname = '', gender, rest = ''] = line.split('|')
      const words = rest.split(' ')
      const size = words.length / 5
      const forms = [0, 1, 2, 3, 4].map((at) => words.slice(at * size, at * size + size).join(' '))
      return differences([surname, ...forms], declineSurname(surname, gender as Gender), surname)
    })
    expect(wrong).toEqual([])
  })
})

describe('R-RUS-2 R-RUS-3 имена и отчества, набранные человеком', () => {
  it.each(names.groups.map((group) => [group.kind, group.gender, group.endings, group] as const))(
    '%s %s %s',
    (kind, _, __, group) => {
      expect(wrongOf(group, kind === 'отчества' ? declinePatronymic : declineFirstName)).toEqual([])
    },
  )
})

describe('R-RUS-5 должности, набранные человеком', () => {
  it.each(positions.phrases)('%s', (phrase) => {
    const forms = spelled(phrase, positions.words)
    expect(differences(forms, declinePosition(forms[0] ?? ''), phrase)).toEqual([])
  })
  it('в двух падежах', () => {
    expect(wrongLines(positionLines.lines, declinePosition)).toEqual([])
  })
})

describe('R-RUS-6 организации, набранные человеком', () => {
  it.each(organisations.phrases)('%s', (phrase) => {
    const forms = spelled(phrase, organisations.words)
    expect(differences(forms, declineOrganisation(forms[0] ?? ''), phrase)).toEqual([])
  })
  it('в двух падежах', () => {
    expect(wrongLines(organisationLines.lines, declineOrganisation)).toEqual([])
  })
})
