import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'
import { agreedPair } from './programme-examples.ts'

const today = '01.09.2026'

/** A pair whose work is part of the mentor's job, in an order that the head has signed: no addendum is needed. */
export async function orderedPair(
  school: School,
  mentor: string,
  mentees: readonly string[],
  more: Fields = {},
): Promise<string> {
  const pair = await agreedPair(school, mentor, mentees, more)
  await order(school, pair)
  return pair
}

let orders = 0

/** Put into an order of its own, once everybody has agreed. */
export async function order(school: School, pair: string): Promise<void> {
  const [curator, head] = [await school.as('curator'), await school.as('head')]
  const basis = { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'yes' }
  await curator.post(`/mentorships/${pair}/basis`, basis)
  orders += 1
  const { to, text } = await head.post('/approval', { number: `${300 + orders}-од`, on: today, pairs: pair })
  if (!to) throw new Error(text.slice(0, 3000))
  await school.world.work()
  await head.post(to)
}

const pairs = new Map<School, string>()

/** Somebody without a role, who is in no other example. */
const mentorOfPair = (school: School) => school.person(`Жуков-${school.mark} Игорь`)

/** Петров with Жуков, ordered and ahead; whatever the last example has done to it is taken back. */
async function pairAsOrdered(school: School): Promise<string> {
  const known = pairs.get(school)
  if (!known) {
    const newcomer = { surname: `Жуков-${school.mark}`, name: 'Игорь', position: 'учитель музыки' }
    await (await school.as('curator')).post('/people/new', newcomer)
    const made = await orderedPair(school, await mentorOfPair(school), ['Петров'])
    pairs.set(school, made)
    return made
  }
  const curator = await school.as('curator')
  const hub = `/mentorships/${known}`
  const { text } = await curator.get(`${hub}/change`)
  const successor = /Наставник с[^<]*<a href="\/mentorships\/([0-9a-f-]{36})"/.exec(text)?.[1]
  if (successor) await curator.post(`/mentorships/${successor}/drop`, { because: 'Пример' })
  if (text.includes('Последний день')) await curator.post(`${hub}/end`, { do: 'undo' })
  if (text.includes('Работает снова')) await curator.post(`${hub}/pause`, { do: 'resume', on: '01.10.2026' })
  return known
}

export const changeParameters = { pair: pairAsOrdered }

const ending = { on: '30.11.2026', way: 'initiative', by: 'both' }

const mentorsKnown = async (school: School) => {
  await pairAsOrdered(school)
  return mentorOfPair(school)
}

export const changeForms = {
  'post /changes/end': async (school: School) => ({ ...ending, pair: await pairAsOrdered(school) }),
  'post /mentorships/:pair/end': async () => ending,
  'post /mentorships/:pair/replace': async (school: School) => ({
    mentor: await school.person(staffName('Дятлов', school.mark)),
    on: '01.11.2026',
    by: 'curator',
  }),
  'post /mentorships/:pair/pause': async () => ({ from: '01.10.2026', through: '10.10.2026' }),
  'post /mentorships/:pair/request': async (school: School) => {
    const address = `/mentorships/${await pairAsOrdered(school)}/request`
    const person = await mentorOfPair(school)
    await (await school.as('curator')).post(address, { do: 'withdrawn', person })
    return { person, on: '01.11.2026', askedOn: today }
  },
  'post /mentorships/:pair/change': async () => ({ kind: 'relief_notice' }),
  'post /changes/papers': async (school: School) => {
    const pair = await pairAsOrdered(school)
    await (await school.as('curator')).post(`/mentorships/${pair}/end`, ending)
    return { pair }
  },
  'post /changes/final': async (school: School) => ({
    name: 'Итоги года',
    day: '20.05.2027',
    responsible: await mentorsKnown(school),
  }),
  'post /asked/change/:pair': async (school: School) => {
    const browser = await school.answering(staffName('Петров', school.mark))
    const { text } = await browser.get(`/asked/change/${await pairAsOrdered(school)}`)
    return text.includes('Отозвать просьбу') ? { do: 'withdraw' } : { do: 'ask', on: '01.11.2026' }
  },
}
