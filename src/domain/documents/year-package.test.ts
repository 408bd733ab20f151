import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { collegeYear, kindergartenYear, schoolYear, topics, years } from '#tests/document-years.ts'
import type { PairFacts, YearFacts } from './document-facts.ts'
import { evaluate } from './expression.ts'
import { organisationFacts, personFacts } from './facts-from.ts'
import { programme } from './programme.document.ts'
import { openTopics } from './programme-content.ts'
import { yearPackage } from './year-package.ts'

const pair = schoolYear.pairs[0]!
const withPair = (change: Partial<PairFacts>): YearFacts => ({
  ...schoolYear,
  pairs: [{ ...pair, ...change }],
})
const made = (facts: YearFacts) => {
  const result = yearPackage(facts)
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.value
}

describe('R-DOC-4 the package of a year', () => {
  it('holds the acts in the order they are taken', () => {
    expect(made(schoolYear).map((one) => one.code)).toEqual([
      'order_adopt',
      'regulation',
      'roadmap',
      'order_curator',
      'order_pairs',
      'consent_mentor',
      'consent_mentee',
      'pd_consent',
      'pd_consent',
      'programme',
    ])
  })

  it('has no order of pairs before there are pairs', () => {
    expect(made({ ...schoolYear, pairs: [] }).map((one) => one.code)).toEqual([
      'order_adopt',
      'regulation',
      'roadmap',
      'order_curator',
    ])
  })

  it('names files so that none hides another and any disk takes them', () => {
    const twins = made({ ...schoolYear, pairs: [pair, { ...pair, id: 'pair-2' }] })
    const names = Object.values(years).flatMap((one) => made(one).map((draft) => draft.fileName))
    expect(new Set(twins.map((one) => one.fileName.toLowerCase())).size).toBe(twins.length)
    for (const name of names) expect(name).toMatch(/^\d\d [^\\/:*?"<>|\u00a0]{1,110}\.docx$/)
  })
})

describe('R-DOC-6 the order of pairs', () => {
  const order = (facts: YearFacts) => made(facts).find((one) => one.code === 'order_pairs')!.data

  it('claims no consent and no addendum of its own', () => {
    expect(order(schoolYear)).toMatchObject({
      draft: true,
      hasAddenda: true,
      assigned: { addenda: 1, subjectAcc: 'наставническую пару' },
    })
    expect(JSON.stringify(order(schoolYear))).not.toMatch(/consent|signedOn|согласие от/)
  })

  it('asks for no addendum where help is part of the job', () => {
    expect(order(kindergartenYear)).toMatchObject({
      hasAddenda: false,
      onlyJobFunction: true,
      pairs: [{ hasAddendum: false }],
    })
  })

  it('shows no topics to all who read it', () => {
    for (const facts of Object.values(years)) {
      const text = JSON.stringify(order(facts))
      for (const { title } of facts.pairs.flatMap((one) => one.topics)) expect(text).not.toContain(title)
    }
  })

  it('has a list of acquaintance in two columns when it is long, nobody lost', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...pair.mentees[0]!, id: `mentee-${at}` }))
    const { acquaintedWide, acquaintedTwo } = order(withPair({ mentees: many })) as {
      acquaintedWide: boolean
      acquaintedTwo: { left: string; right: string }[]
    }
    expect(acquaintedWide).toBe(true)
    expect(acquaintedTwo.flatMap((one) => [one.left, one.right])).toHaveLength(10)
    expect(order(schoolYear)).toMatchObject({ acquaintedWide: false })
  })

  it('says of both school years a term that passes into the next one', () => {
    const late = withPair({ from: day('2027-03-10'), through: day('2027-10-29') })
    expect(order(late)).toMatchObject({ year: { prep: '2026/2027 и 2027/2028 учебных годах' } })
    expect(made(late).find((one) => one.code === 'programme')!.data).toMatchObject({
      year: { acc: '2026/2027 и 2027/2028 учебные годы' },
    })
    expect(made(late).find((one) => one.code === 'roadmap')!.data.introductionNote).toMatch(
      /2027\/2028 учебном году, завершаются/,
    )
  })

  it('lists pairs by the surname of the mentor', () => {
    expect(
      (order(collegeYear).pairs as { mentor: { signature: string } }[]).map((one) =>
        one.mentor.signature.at(-1),
      ),
    ).toEqual(['м', 'а'])
  })
})

describe('R-DOC-9 what is sensitive', () => {
  const secret = deficits.items.filter((one) => 'sensitive' in one && one.sensitive)

  it('is in no document, even where facts forget that it is sensitive', () => {
    const asked = topics('methodical_04', ...secret.map((one) => one.code)).map(
      ({ sensitive: _, ...one }) => one,
    )
    const text = JSON.stringify(made(withPair({ topics: asked })))
    for (const one of secret) expect(text).not.toContain(one.title)
  })

  it('cannot be read out of the category', () => {
    const of = (category: string) =>
      JSON.stringify(made(withPair({ mentees: [{ ...pair.mentees[0]!, needCategory: category }] })))
    expect(of('burnout')).toBe(of('no-such-category'))
    expect(of('burnout')).not.toMatch(/выгоран/)
  })

  it('alone makes no programme', () => {
    expect(programme(schoolYear, { ...pair, topics: topics('psych_ped_13') })).toMatchObject({
      refusal: { reason: 'no-topics' },
    })
  })
})

describe('R-DOC-10 refuses a programme', () => {
  it.each([
    ['programme-term', { through: day('2026-12-01') }],
    ['programme-term', { through: day('2027-12-01') }],
    ['no-mentees', { mentees: [] }],
    ['no-topics', { topics: [] }],
  ] as const)('%s', (reason, change) => {
    expect(yearPackage(withPair(change))).toMatchObject({ ok: false, refusal: { reason, pair: 'pair-1' } })
  })
})

function ownTitle(facts: YearFacts, { code }: { code: string }): string {
  return openTopics(topics(code), facts.organisation)[0]!.title.replace(/«/g, '„').replace(/»/g, '“')
}

describe('R-DOC-11 the plan', () => {
  it('hangs each line on a topic or a turning point, for every open topic there is', () => {
    for (const one of deficits.items.filter((item) => !('sensitive' in item))) {
      const key =
        (['school', 'kindergarten', 'additional', 'spo'] as const).find((kind) =>
          one.applies_to.includes(kind),
        ) ?? 'school'
      const facts = Object.values(years).find((year) => year.organisation.kind === key)!
      const drawn = programme(facts, { ...pair, topics: topics(one.code) })
      const plan = (drawn.ok ? drawn.value.data.plan : []) as { direction: string; text: string }[]
      expect(
        plan.filter((line) => line.direction.includes(ownTitle(facts, one))),
        one.code,
      ).toHaveLength(3)
      expect(JSON.stringify(plan), one.code).not.toMatch(/[{}]\w+[.|]/)
    }
  })
})

describe('R-DOC-15 a topic is said in the words of the organisation', () => {
  it.each([
    ['kindergarten', 'Целеполагание занятия', 'Дисциплина и управление группой'],
    ['school', 'Целеполагание урока', 'Дисциплина и управление классом'],
    ['college', 'Целеполагание учебного занятия', 'Дисциплина и управление учебной группой'],
    ['additional', 'Целеполагание занятия', 'Дисциплина и управление группой'],
  ] as const)('%s', (key, goal, order) => {
    const said = openTopics(topics('methodical_03', 'psych_ped_02'), years[key].organisation)
    expect(said.map((one) => one.title)).toEqual([goal, order])
  })
})

describe('R-DOC-15 facts from what the tables keep', () => {
  it('declines by the rules, and a correction goes before them', () => {
    const known = {
      id: '1',
      name: { surname: 'Кузнецова', name: 'Марина', patronymic: 'Павловна' },
      gender: 'f',
      position: 'учитель математики',
    } as const
    expect(personFacts(known)).toMatchObject({
      name: { dat: ['Кузнецовой', 'Марине', 'Павловне'] },
      position: { gen: 'учителя математики' },
    })
    const position = { ...schoolYear.organisation.head.position }
    expect(personFacts({ ...known, cases: { position } }).position).toBe(position)
  })

  it('says both words and leaves the name alone where nothing tells the gender', () => {
    const unknown = personFacts({
      id: '9',
      name: { surname: 'Черных', name: 'Саша', patronymic: null },
      gender: null,
      position: 'воспитатель',
    })
    expect(unknown).toMatchObject({ gender: 'unknown', name: { dat: ['Черных', 'Саша', ''] } })
    expect(evaluate('gender|согласен|согласна', unknown)).toBe('согласен (согласна)')
    const drafts = made(withPair({ mentor: unknown }))
    expect(drafts.map((one) => one.code)).toContain('consent_mentor')
  })

  it('does without what an organisation has not written down', () => {
    const head = {
      id: '1',
      name: { surname: 'Рыбина', name: 'Елена', patronymic: '' },
      gender: 'f',
      position: 'директор',
      acting: false,
    } as const
    const organisation = organisationFacts({
      kind: 'school',
      fullName: 'школа № 5',
      shortName: '',
      founder: '',
      place: '',
      requisites: {},
      hasUnion: false,
      head,
      curator: null,
    })
    const order = made({ ...schoolYear, organisation }).find((one) => one.code === 'order_adopt')!
    expect(order.data).toMatchObject({
      organisation: { hasFounder: false, short: { prep: 'школе №\u00a05' }, place: '____________________' },
    })
  })

  it('makes the head the curator where there is no other', () => {
    const head = {
      id: '1',
      name: { surname: 'Рыбина', name: 'Елена', patronymic: 'Андреевна' },
      gender: 'f',
      position: 'заведующий',
      acting: false,
    } as const
    const facts = organisationFacts({
      kind: 'kindergarten',
      fullName: 'муниципальное дошкольное образовательное учреждение «Детский сад № 9»',
      shortName: 'МДОУ № 9',
      founder: null,
      place: 'г. Лесной',
      requisites: {},
      hasUnion: false,
      head,
      curator: null,
    })
    expect(facts.curator.id).toBe(facts.head.id)
    expect(facts.fullName.prep).toBe('муниципальном дошкольном образовательном учреждении «Детский сад № 9»')
  })
})
