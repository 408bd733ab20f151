import type { School } from '#tests/world.ts'
import type { Client, Fields } from './client.ts'
import { staffName } from './founding.ts'
import { agreedPair } from './programme-examples.ts'

let times = 0
const another = (word: string) => {
  times += 1
  return `${word} ${times}`
}
const today = '01.09.2026'
const uuid = '[0-9a-f-]{36}'

/** A pair that works from today on: everybody has agreed and the head has signed the order; its id. */
export async function pairAtWork(
  school: School,
  mentor: string,
  mentees: readonly string[],
  more: Fields = {},
): Promise<string> {
  const curator = await school.as('curator')
  const id = await agreedPair(school, mentor, mentees, { from: today, ...more })
  await curator.post(`/mentorships/${id}/basis`, {
    mentorWorksHere: 'yes',
    menteesWorkHere: 'yes',
    partOfJob: 'yes',
  })
  const head = await school.as('head')
  const drawn = await head.post('/approval', { number: another('300-од'), on: today, pairs: id })
  await school.world.work()
  if (!drawn.to) throw new Error(drawn.text.slice(0, 3000))
  const signed = await head.post(`/approval/${drawn.to.split('/').at(-1)}`)
  if (signed.status !== 303) throw new Error(signed.text.slice(0, 3000))
  return id
}

/** A meeting that was, as a phone sends it. */
export const entry = (more: Fields = {}): Fields => ({
  when: '2026-09-01',
  kind: 'individual_consult',
  minutes: '45',
  topics: ['methodical_01'],
  outcome: another('Составили план'),
  ...more,
})

type Working = { readonly pair: string; readonly mentor: Client; readonly mentee: Client }
const working = new Map<School, Working>()

/** Петров with Рыбина, both by links to answer, and a lesson they have seen. */
async function pairOf(school: School): Promise<Working> {
  const known = working.get(school)
  if (known) return known
  const pair = await pairAtWork(school, 'Рыбина', ['Петров'])
  const mentor = await school.answering(staffName('Рыбина', school.mark))
  const mentee = await school.answering(staffName('Петров', school.mark))
  const found = { pair, mentor, mentee }
  await mentee.post(`/asked/meetings/${pair}/log`, entry({ kind: 'mutual_visits' }))
  working.set(school, found)
  return found
}

/** Writes a meeting down and answers its id: the address of its form of a lesson says it. */
async function logged(browser: Client, address: string): Promise<string> {
  const { to, text } = await browser.post(`${address}/log`, entry({ kind: 'mutual_visits' }))
  const id = new RegExp(`meeting=(${uuid})`).exec(to ?? '')?.[1]
  if (!id) throw new Error(text.slice(0, 3000))
  return id
}

export const meetingParameters = { working: async (school: School) => (await pairOf(school)).pair }

const byMentee = async (school: School) => {
  const { pair, mentee } = await pairOf(school)
  return logged(mentee, `/asked/meetings/${pair}`)
}

export const meetingForms = {
  'post /asked/meetings/:working/log': async () => entry(),
  'post /asked/meetings/:working/drop': async (school: School) => ({ meeting: await byMentee(school) }),
  'post /asked/meetings/:working/plan': async () => ({
    do: 'plan',
    on: today,
    subject: another('Разбор урока'),
  }),
  'post /asked/meetings/:working/confirm': async (school: School) => {
    const { pair, mentor } = await pairOf(school)
    return { meeting: await logged(mentor, `/asked/meetings/${pair}`), answer: 'confirmed' }
  },
  'post /asked/meetings/:working/notes': async () => ({
    do: 'write',
    kind: 'private',
    says: another('Заметка'),
  }),
  'post /asked/meetings/:working/help': async () => ({ do: 'ask', says: another('Завтра открытый урок') }),
  'post /asked/meetings/:working/lesson': async (school: School) => ({
    meeting: await byMentee(school),
    lesson: another('Урок истории, 7 Б'),
    'seen.aim': 'partly',
  }),
  'post /asked/calendar': async () => ({ do: 'open' }),
  'post /meetings/slips': async (school: School) => ({ pair: (await pairOf(school)).pair }),
  'post /meetings/:working/log': async () => entry(),
  'post /meetings/:working/drop': async (school: School) => {
    const curator = await school.as('curator')
    const address = `/meetings/${(await pairOf(school)).pair}`
    await curator.post(`${address}/log`, entry())
    const { text } = await curator.get(address)
    return { meeting: new RegExp(`name="meeting" value="(${uuid})"`).exec(text)![1]! }
  },
}
