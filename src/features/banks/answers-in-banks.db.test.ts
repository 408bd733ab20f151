import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '#outside/spreadsheets/read-table.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { invitationOf, openCampaign } from '#tests/world/survey-examples.ts'
import { wishSchool } from '#tests/world/wish-school.ts'

let all: Awaited<ReturnType<typeof wishSchool>>
let council: Client
let mentee: string
let mentor: string

beforeAll(async () => {
  all = await wishSchool()
  council = await all.here.as('council')
  mentee = await all.id('Рыбина')
  mentor = await all.id('Иванова')
  await handIn('needs', 'Рыбина', {
    ...{ 'topic.methodical_05': '3', words: 'Шумит седьмой класс', strengths: 'Пою', hours: 'по средам' },
  })
  await handIn('mentors', 'Иванова', {
    ...{ wish: 'conditions', inBank: 'yes', terms: 'Только с доплатой', helpWanted: 'Нужен методист' },
    ...{ 'topic.methodical_05': '3', words: 'Разбираю уроки', minutesAWeek: '90', places: '2' },
  })
})
afterAll(() => all.here.world.close())

async function handIn(survey: string, surname: string, said: Fields) {
  const days = { from: '01.09.2026', through: '20.09.2026', person: [await all.id(surname)] }
  const campaign = await openCampaign(all.curator, { ...days, survey })
  const invitation = await invitationOf(all.curator, campaign, `${surname}-${all.here.mark}`)
  const rest = { part: 'rest', groups: 'methodical', mode: 'mixed', do: 'save', on: '01.09.2026' }
  const { status, text } = await all.curator.post(`/sheets/${invitation}/paper`, { ...rest, ...said })
  expect(status, text.slice(0, 2000)).toBe(303)
}
async function told(who: Client, paths: readonly string[]): Promise<string> {
  const answers = await Promise.all(paths.map((path) => who.get(path)))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  return answers.map(({ text }) => text).join('\n')
}
const topic = 'Технологическая карта урока'
const mentees = () => ['/mentees?state=alone', `/mentees/${mentee}`]
const mentors = () => ['/mentors', `/mentors/${mentor}`]

describe('R-BNK-16 what a bank shows of a sheet', () => {
  it('is everything to the curator', async () => {
    const text = await told(all.curator, mentees())
    for (const one of [topic, 'Шумит седьмой класс', 'Пою', 'по средам']) expect(text).toContain(one)
    const offers = await told(all.curator, mentors())
    for (const one of ['Только с доплатой', 'Нужен методист', 'Разбираю уроки', '90'])
      expect(offers).toContain(one)
  })
  it('is nothing of a mentee to the council, and says who sees it', async () => {
    const text = await told(council, mentees())
    expect(text).toContain(all.name('Рыбина').split(' ')[0])
    for (const one of [topic, 'Шумит седьмой класс', 'Пою', 'по средам']) expect(text).not.toContain(one)
    expect(text).toContain('в анкете, видят куратор, руководитель и его заместитель')
  })
  it('is not told by what is found either, nor by the file', async () => {
    for (const query of ['?topic=methodical_05', '?q=Технологическая', '?state=asking']) {
      expect(await told(all.curator, [`/mentees${query.replace('asking', 'alone')}`])).toContain('Рыбина')
      expect(await told(council, [`/mentees${query}`])).not.toContain('Рыбина')
    }
    const file = await council.get('/mentees/export')
    const read = await readTable(file.bytes)
    expect(JSON.stringify(read)).toContain('Рыбина')
    expect(JSON.stringify(read)).not.toContain(topic)
  })
  it('is of an offer what colleagues may see, without its conditions', async () => {
    const text = await told(council, mentors())
    for (const one of [topic, 'Разбираю уроки']) expect(text).toContain(one)
    for (const one of ['Только с доплатой', 'Нужен методист', 'готов уделять'])
      expect(text).not.toContain(one)
  })
})
