import { describe, expect, it } from 'vitest'
import { organisationKinds } from '#domain/organisations/organisation.ts'
import { day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import offers from '#reference/matching/mentor_topics.json' with { type: 'json' }
import categories from '#reference/mentee_categories.json' with { type: 'json' }
import positions from '#reference/positions.json' with { type: 'json' }
import { novice, teacher, today } from '#tests/pool-people.ts'
import { coveredTopics, mayBeTopic, sameSubject, topicsFor } from './topics.ts'

describe('R-NEE-4 topics proposed by category', () => {
  it('takes the first topic of each category, then the second, three at most', () => {
    expect(topicsFor(['young_teacher', 'newcomer'], 'school', 'teacher')).toEqual([
      'methodical_04',
      'legal_02',
      'psych_ped_02',
    ])
  })

  it('knows the kind of organisation and the position', () => {
    expect(topicsFor(['young_teacher'], 'kindergarten', 'music_director')[0]).toBe('kinder_01')
    expect(topicsFor(['young_teacher'], 'kindergarten', 'preschool_teacher')[0]).toBe('methodical_20')
    expect(topicsFor(['other_difficulties'], 'school', 'teacher')).toEqual([])
  })

  it('never names a sensitive topic or one of another kind of organisation', () => {
    const known = new Map(deficits.items.map((one) => [one.code, one]))
    for (const kind of organisationKinds)
      for (const { code } of categories.items)
        for (const position of positions.items)
          for (const topic of topicsFor([code], kind, position.code)) {
            expect(known.get(topic)?.applies_to).toContain(kind)
            expect(mayBeTopic(topic)).toBe(true)
          }
    expect(mayBeTopic('psych_ped_13')).toBe(false)
  })
})

describe('R-NEE-5 topics that a mentor can lead', () => {
  const topics = ['methodical_04', 'subject_03', 'legal_02']
  it('follows position, subject and time in the organisation', () => {
    expect(coveredTopics(topics, novice('п'), teacher('и'), today)).toEqual(topics)
    const historian = teacher('и', { subject: 'история', hiredOn: day('2026-03-01') })
    expect(coveredTopics(topics, novice('п'), historian, today)).toEqual(['methodical_04'])
    const educator = teacher('в', { position: 'preschool_teacher', subject: null })
    expect(coveredTopics(topics, novice('п'), educator, today)).toEqual(['legal_02'])
  })

  it('needs the experience to be known', () => {
    expect(coveredTopics(topics, novice('п'), teacher('и', { pedagogicalMonths: null }), today)).toEqual([
      'legal_02',
    ])
    expect(coveredTopics(['psych_ped_13'], novice('п'), teacher('и'), today)).toEqual([])
  })

  it('has no rule that offers a sensitive topic', () => {
    expect(offers.rules.flatMap((rule) => rule.topics).filter((topic) => !mayBeTopic(topic))).toEqual([])
  })

  it('reads a subject past spelling', () => {
    expect(sameSubject('Русский  язык', 'русский язык')).toBe(true)
    expect(sameSubject('Черчение', 'чёрчение')).toBe(true)
    expect(sameSubject(null, null)).toBe(false)
  })
})
