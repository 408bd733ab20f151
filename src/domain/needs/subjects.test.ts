import { expect, it } from 'vitest'
import { subjectTitle } from './subjects.ts'
import { sameSubject } from './topics.ts'

it('R-NEE-14 names a subject by its own name', () => {
  expect(['математики', 'Англ. яз.', 'начальных классов', 'ОБЗР', 'робототехники'].map(subjectTitle)).toEqual(
    [
      'математика',
      'английский язык',
      'начальные классы',
      'основы безопасности и защиты Родины',
      'робототехники',
    ],
  )
})

it('R-NEE-14 knows one subject under two spellings', () => {
  expect(sameSubject('математики', 'Алгебра')).toBe(true)
  expect(sameSubject('физики', 'химии')).toBe(false)
  expect(sameSubject('рисования', 'Рисования')).toBe(true)
})
