import { expect } from 'vitest'
import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { agreedPair } from './programme-examples.ts'

let times = 0

/** Another number each time: what is the same changes nothing. */
function nextDays(): string {
  times += 1
  return String(4 + (times % 10))
}

export const attentionForms: Readonly<Record<string, (school: School) => Promise<Fields>>> = {
  'post /attention/settings': async () => ({ help_days: nextDays() }),
  'post /today/put-off': async () => ({ task: `find-mentors/${nextDays()}`, do: 'never' }),
}

/** A pair that stands in a signed order, its mentor's work being part of the job; its id. */
export async function workingPair(
  school: School,
  mentor: string,
  mentees: readonly string[],
  more: Fields = {},
): Promise<string> {
  const id = await agreedPair(school, mentor, mentees, more)
  const [curator, head] = [await school.as('curator'), await school.as('head')]
  await curator.post(`/mentorships/${id}/basis`, {
    mentorWorksHere: 'yes',
    menteesWorkHere: 'yes',
    partOfJob: 'yes',
  })
  const act = { number: `${times + 1}-од`, on: '01.09.2026', pairs: id }
  const { to, text } = await head.post('/approval', act)
  expect(to, text.slice(0, 3000)).toMatch(/^\/approval\//)
  await school.world.work()
  const signed = await head.post(to!)
  expect(signed.status, signed.text.slice(0, 3000)).toBe(303)
  return id
}
