import { describe, expect, it } from 'vitest'
import { organisationKinds } from '#domain/organisations/organisation.ts'
import { isSensitive, sensitiveTopics, topicGroups } from '#domain/surveys/topic-groups.ts'
import { likeness, meaningOf } from './likeness.ts'
import { readWords } from './read-words.ts'
import { suggestTopics } from './suggest-topics.ts'
import { sensitiveSays } from './thesaurus.ts'

const codes = (text: string, kind: Parameters<typeof suggestTopics>[1] = 'school') =>
  suggestTopics(text, kind).map(({ code }) => code)

describe('R-WRD-6 topics by free words', () => {
  it('the surest first, each with the words that say so', () => {
    const [first] = suggestTopics('Дети меня не слушают на уроке, шумят', 'school')
    expect(first).toMatchObject({ code: 'psych_ped_02', concepts: ['дисциплина в классе и группе'] })
    expect(first!.said).toEqual(['Дети меня не слушают на уроке'])
  })
  it('belong to the kind of organisation', () => {
    expect(codes('Дети плачут по утрам', 'kindergarten')).toContain('psych_ped_08')
    expect(codes('Дети плачут по утрам', 'school')).not.toContain('psych_ped_08')
    expect(codes('Боюсь демоэкзамена', 'spo')[0]).toBe('spo_02')
    expect(codes('Боюсь демоэкзамена', 'school')).toEqual([])
  })
  it('are five at most, and none where nothing was asked', () => {
    const much = 'журнал, родители, дисциплина, КТП, рабочая программа, ЕГЭ, олимпиады, отчёты, нейросети'
    expect(codes(much)).toHaveLength(5)
    expect(codes('Погода хорошая, дети милые, всё нравится')).toEqual([])
    expect(codes('')).toEqual([])
  })
  it('R-WRD-4 are not those of which the text says that all is well', () => {
    expect(codes('С дисциплиной проблем нет, а вот журнал не идёт')).toEqual(['ict_01'])
  })
  it('R-WRD-3 come through a slip and the other layout, and the quote is as it was typed', () => {
    expect(codes('Дисцплина хромает')).toEqual(['psych_ped_02'])
    expect(suggestTopics('lbcwbgkbyf', 'school')[0]?.said).toEqual(['lbcwbgkbyf'])
  })
})

describe('R-WRD-5 sensitive words', () => {
  it('lead to no topic, and none that is sensitive is ever suggested', () => {
    for (const kind of organisationKinds)
      for (const text of [
        ...sensitiveTopics(kind).map(({ title }) => title),
        ...sensitiveSays.map((one) => one.replaceAll(/[*=]/g, '').replaceAll('|', ' ')),
        ...topicGroups(kind).flatMap((group) => group.topics.map(({ title }) => title)),
      ])
        expect(codes(text, kind).filter(isSensitive)).toEqual([])
  })
  it('are told from the rest, which goes on speaking', () => {
    const read = readWords('Выгораю, нет сил, а журнал не заполнен')
    expect(read.isSensitive).toBe(true)
    expect(read.words.map(({ word }) => word)).toEqual(['журнал', 'заполнен'])
    expect(readWords('Журнал не заполнен').isSensitive).toBe(false)
  })
  it('make no two texts alike', () => {
    const [one, other] = [
      'Эмоционально выгораю, нет сил',
      'Справилась с эмоциональным выгоранием, было нет сил',
    ]
    expect(likeness(meaningOf(one), meaningOf(other))).toEqual({ points: 0, concepts: [] })
  })
})

describe('R-WRD-7 how alike two texts are', () => {
  const points = (one: string, other: string) => likeness(meaningOf(one), meaningOf(other)).points
  it('0 to 100 in whole points, the same both ways, with what both speak of', () => {
    const [one, other] = [
      'дети шумят и не слушаются',
      'порядок в классе: установлю правила, управление классом',
    ]
    const found = likeness(meaningOf(one), meaningOf(other))
    expect(found.concepts).toEqual(['дисциплина в классе и группе'])
    expect(found.points).toBe(points(other, one))
    expect(found.points).toBeGreaterThan(points(one, 'электронный журнал, помогу заполнить'))
    expect(points(one, one)).toBeGreaterThanOrEqual(99)
    expect([points('', one), points('', '')]).toEqual([0, 0])
  })
  it('a wider concept is nearer than none', () => {
    const asked = 'родительское собрание'
    expect(points(asked, 'общаюсь с мамами')).toBeGreaterThan(points(asked, 'олимпиадные задачи'))
  })
})
