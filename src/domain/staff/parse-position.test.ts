import { describe, expect, it } from 'vitest'
import positions from '#reference/positions.json' with { type: 'json' }
import { parsePositions } from './parse-position.ts'

const briefly = (text: string) =>
  parsePositions(text).positions.map((one) => [one.code, one.subject].join(':'))

describe('R-STF-7 positions', () => {
  it.each([
    ['Учитель математики', 'teacher:математики'],
    ['учитель нач. кл.', 'teacher:нач. кл.'],
    ['Учитель русского языка и литературы', 'teacher:русского языка и литературы'],
    ['уч. английского яз.; нем. язык', 'teacher:английского яз.; нем. язык'],
    ['учитель (химия, биология)', 'teacher:химия, биология'],
    ['учитель ОБЖ', 'teacher:ОБЖ'],
    ['УЧИТЕЛЬ - ЛОГОПЕД', 'teacher_speech_therapist:'],
    ['учитель-дефектолог', 'special_education_teacher:'],
    ['Зам. директора по УВР', 'deputy_head:'],
    ['зам.зав. по ВМР', 'deputy_head:по ВМР'],
    ['ст.воспитатель', 'senior_preschool_teacher:'],
    ['муз.рук.', 'music_director:'],
    ['инструктор ФК', 'physical_training_instructor:'],
    ['Преподаватель-организатор ОБЖ', 'obzr_teacher_organizer:'],
    ['воспитатель ГПД', 'preschool_teacher:ГПД'],
    ['заведующая', 'head_of_kindergarten:'],
    ['И.о. директора', 'director:'],
    ['педагог доп. образования', 'additional_education_teacher:'],
    ['соц. педагог', 'social_pedagogue:'],
    ['Учитель - логопед (0,5)', 'teacher_speech_therapist:'],
  ])('%s', (text, expected) => {
    expect(briefly(text)).toEqual([expected])
  })

  it('knows every title and synonym of the reference', () => {
    for (const item of positions.items) {
      const known = [item.title, ...('synonyms' in item ? (item.synonyms as string[]) : [])]
      for (const one of known) expect([one, parsePositions(one).positions[0]?.code]).toEqual([one, item.code])
    }
  })

  it.each([
    ['УЧИТЕЛЬ', 'учитель'],
    ['ПЕДАГОГ-ПСИХОЛОГ', 'педагог-психолог'],
    ['УЧИТЕЛЬ ОБЖ', 'учитель ОБЖ'],
    ['ЗАМЕСТИТЕЛЬ ДИРЕКТОРА ПО УВР', 'заместитель директора по УВР'],
    ['Учитель ОБЖ', 'Учитель ОБЖ'],
  ])('does not shout in documents: %s', (cell, title) => {
    expect(parsePositions(cell).positions[0]?.title).toBe(title)
  })

  it('keeps several positions and functions apart', () => {
    expect(briefly('учитель физики, педагог-организатор')).toEqual(['teacher:физики', 'teacher_organizer:'])
    expect(parsePositions('социальный педагог, классный руководитель 5А')).toMatchObject({
      positions: [{ code: 'social_pedagogue' }],
      functions: ['классный руководитель 5А'],
    })
  })

  it.each([
    'помощник воспитателя',
    'младший воспитатель',
    'библиотекарь',
    'Зав. хозяйством',
    'заведующий библиотекой',
    'вожатый',
    'повар',
    'Уборщик служебных помещений',
  ])('does not take «%s» for a pedagogical position', (title) => {
    expect(parsePositions(title)).toMatchObject({ positions: [], nonPedagogical: [title] })
  })

  it('tells a look-alike apart: «педагог-библиотекарь», «старший вожатый»', () => {
    expect(briefly('педагог-библиотекарь')).toEqual(['teacher_librarian:'])
    expect(briefly('старший вожатый')).toEqual(['senior_counsellor:'])
  })

  it('doubts what it does not know and what has two meanings', () => {
    expect(parsePositions('звездочёт')).toMatchObject({
      positions: [{ code: null, title: 'звездочёт' }],
      doubts: ['position-unknown'],
    })
    expect(parsePositions('логопед').doubts).toEqual(['position-ambiguous'])
  })
})
