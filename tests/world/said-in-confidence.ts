import { expect } from 'vitest'
import type { School } from '#tests/world.ts'
import type { Client, Fields } from './client.ts'
import { pathFor } from './examples.ts'
import { staffName } from './founding.ts'

/** What the examples of forms leave unsaid and few may read: in a school where each form was sent once. */
export async function sayInConfidence(school: School): Promise<void> {
  const [curator, name] = [await school.as('curator'), (who: string) => staffName(who, school.mark)]
  const [mentee, mentor] = [await school.answering(name('Петров')), await school.answering(name('Рыбина'))]
  const own = await pathFor({ path: '/asked/meetings/:working' }, school)
  await sent(mentee, `${own}/notes`, { do: 'write', kind: 'shared', says: 'Посмотреть вместе' })
  const request = /name="request" value="([0-9a-f-]{36})"/.exec((await mentor.get(own)).text)![1]!
  await sent(mentor, `${own}/help`, { do: 'answer', request, says: 'Зайду на урок' })

  const pair = await pathFor({ path: '/mentorships/:pair' }, school)
  await sent(curator, `${pair}/pause`, { from: '01.10.2026', through: '10.10.2026', because: 'Болезнь' })
  const end = { on: '30.11.2026', way: 'initiative', by: 'both', because: 'Не сработались' }
  await sent(curator, `${pair}/end`, end)

  const sheet = await pathFor({ path: '/asked/sheet/:invitation' }, school)
  await sent(mentee, sheet, { part: 'first', do: 'next', groups: 'methodical', words: 'Не всем' })
  const impression = await pathFor({ path: '/asked/impression/:impression/:moment' }, school)
  const shchukina = await school.answering(`Щукина-${school.mark} Анна`)
  await sent(shchukina, impression, { where: 'Нигде', programme: '7' })

  const { to } = await curator.post('/mentorships/new', {
    ...{ form: 'teacher_teacher', types: ['traditional'], mode: 'in_person', topics: ['methodical_01'] },
    ...{ from: '01.10.2026', through: '31.05.2027' },
    mentor: await school.person(name('Волков')),
    mentees: [await school.person(name('Петров'))],
  })
  await curator.post('/mentorships/ask', { mentorship: to!.split('/').at(-1)! })
  const asked = to!.replace('/mentorships/', '/asked/pair/')
  await sent(mentee, asked, { answer: 'no', reason: 'Не доверяю' })
}

async function sent(browser: Client, path: string, fields: Fields): Promise<void> {
  const { status, text } = await browser.post(path, fields)
  expect([200, 303], `${path}: ${text.slice(0, 2000)}`).toContain(status)
}
