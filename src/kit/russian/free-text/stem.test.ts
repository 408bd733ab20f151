import { describe, expect, it } from 'vitest'
import { stem } from './stem.ts'

const one = (forms: string) => [...new Set(forms.split(' ').map(stem))]

describe('R-WRD-1 the stem of a word', () => {
  it.each([
    ['урок урока уроку уроком уроке уроки уроков урокам уроками уроках', 'урок'],
    ['дисциплина дисциплины дисциплине дисциплину дисциплиной', 'дисциплин'],
    ['планирование планирования планированию планированием планировании', 'планирован'],
    ['слушаю слушает слушают слушала слушали слушать слушаться слушаются', 'слуша'],
    ['технологическая технологической технологическую технологические', 'технологическ'],
    ['родитель родителя родителю родителем родителе родители родителей родителям', 'родител'],
    ['грамотность грамотности грамотностью', 'грамотн'],
  ])('is one for the forms of a word: %s', (forms, wanted) => {
    expect(one(forms)).toEqual([wanted])
  })
  it('takes nothing off before the first vowel, and off a shortening nothing but an ending', () => {
    expect(['ктп', 'гвэ', 'рппс', 'впр', 'дз'].map(stem)).toEqual(['ктп', 'гвэ', 'рппс', 'впр', 'дз'])
    expect(one('бы')).toEqual(['бы'])
  })
  it('undoubles «нн», drops the soft sign and the superlative', () => {
    expect(['одаренный', 'смелейший', 'тетрадь', 'неуспевающий'].map(stem)).toEqual([
      'одарен',
      'смел',
      'тетрад',
      'неуспева',
    ])
  })
})
