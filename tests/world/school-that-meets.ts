import { expect } from 'vitest'
import { type School, school } from '#tests/world.ts'
import type { Client, Fields } from './client.ts'
import { staffName } from './founding.ts'
import { pairAtWork } from './meeting-examples.ts'
import { changeOf } from './rows.ts'

/** A school in which Титов leads Петров and Уткина leads a group of Рыбина and Волков; Дятлов is nobody's. */
export type Meeting = {
  readonly here: School
  readonly curator: Client
  readonly head: Client
  readonly pair: string
  readonly group: string
  readonly mentor: Client
  readonly mentee: Client
  readonly stranger: Client
  readonly answering: (surname: string) => Promise<Client>
  /** The page of one's own pair. */
  readonly page: (browser: Client, of?: string) => Promise<string>
  readonly press: (browser: Client, path: string, fields: Fields) => Promise<Pressed>
  /** Letters that the work wrote, sent. */
  readonly letters: (work: () => Promise<unknown>) => Promise<School['world']['letters']>
}

type Pressed = {
  readonly status: number
  readonly text: string
  readonly to: string | null
  readonly changed: readonly string[]
}

export async function schoolThatMeets(): Promise<Meeting> {
  const here = await school()
  await here.bring()
  const curator = await here.as('curator')
  const answering = (surname: string) => here.answering(staffName(surname, here.mark))
  const pair = await pairAtWork(here, 'Титов', ['Петров'])
  const group = await pairAtWork(here, 'Уткина', ['Рыбина', 'Волков'], { types: ['group'] })
  for (const [surname, name, patronymic, email] of mailed) {
    const person = await here.person(staffName(surname, here.mark))
    const fields = {
      surname: `${surname}-${here.mark}`,
      name,
      patronymic,
      gender: 'm',
      position: 'учитель',
      email,
    }
    expect((await curator.post(`/people/${person}/edit`, fields)).status).toBe(303)
  }
  return {
    here,
    curator,
    head: await here.as('head'),
    pair,
    group,
    mentor: await answering('Титов'),
    mentee: await answering('Петров'),
    stranger: await answering('Дятлов'),
    answering,
    page: async (browser, of = pair) => (await browser.get(`/asked/meetings/${of}`)).text,
    press: async (browser, path, fields) => {
      const { answer, changed } = await changeOf(here.world.database.engine, () => browser.post(path, fields))
      // a session is seen again after a minute, whatever is pressed
      const left = changed.filter((table) => table !== 'sessions')
      return { status: answer.status, text: answer.text, to: answer.to, changed: left }
    },
    letters: async (work) => {
      const before = here.world.letters.length
      await work()
      await here.world.work()
      return here.world.letters.slice(before)
    },
  }
}

const mailed = [
  ['Петров', 'Павел', 'Андреевич', 'petrov@example.org'],
  ['Титов', 'Роман', 'Глебович', 'titov@example.org'],
] as const

/** A refusal that left nothing behind. */
export const untouched = { status: 422, changed: [] }

/** The first id after these words. */
export const idIn = (text: string, before: string) =>
  new RegExp(`${before}[^>]*?([0-9a-f-]{36})`).exec(text)?.[1] ?? ''

/** The boxes of meetings that wait to be confirmed. */
export const waiting = /type="checkbox"[^>]* name="meeting" value="([0-9a-f-]{36})"/g
