import type { PersonId } from '#domain/people/person.ts'
import type { School } from '#tests/world.ts'
import type { Client, Fields } from './client.ts'
import { staffName } from './founding.ts'

const terms = {
  form: 'teacher_teacher',
  types: ['traditional'],
  mode: 'in_person',
  from: '01.10.2026',
  through: '31.05.2027',
  topics: ['methodical_01'],
}

let times = 0
const another = (word: string) => {
  times += 1
  return `${word} ${times}`
}

/** What a refused form says, for whoever writes examples. */
function told(html: string): string {
  const page = html.replace(/^[\s\S]*<main/, '<main').replace(/<[^>]+>/g, ' ')
  return page.replace(/\s+/g, ' ').slice(0, 600)
}

/** A pair whose people have all agreed, named by surname or id; its id. */
export async function agreedPair(
  school: School,
  mentor: string,
  mentees: readonly string[],
  more: Fields = {},
): Promise<string> {
  const person = async (one: string) =>
    one.includes('-') ? (one as PersonId) : school.person(staffName(one, school.mark))
  const people = await Promise.all([mentor, ...mentees].map(person))
  const curator = await school.as('curator')
  const fields = { ...terms, mentor: people[0]!, mentees: people.slice(1), ...more }
  const { to, text } = await curator.post('/mentorships/new', fields)
  const id = to?.split('/').at(-1)
  if (!id) throw new Error(told(text))
  await agree(school, id, people)
  return id
}

async function agree(school: School, mentorship: string, people: readonly PersonId[]): Promise<void> {
  const said = people.map((person) => [`answer.${mentorship}.${person}`, 'yes'])
  const fields = { day: '01.09.2026', ...Object.fromEntries(said) }
  const { to, text } = await (await school.as('curator')).post('/mentorships/answers', fields)
  if (to !== '/mentorships') throw new Error(text.slice(0, 3000))
}

const programmes = new Map<School, string>()

/** The mentee of the matrix with a mentor of one's own, and their programme. */
async function programmeOf(school: School): Promise<string> {
  const known = programmes.get(school)
  if (known) return known
  const id = await agreedPair(school, 'Титов', ['Петров'])
  await (await school.as('curator')).post('/programmes/prepare', { mentorship: id })
  programmes.set(school, id)
  return id
}

/** Schools whose programme all have agreed to: only a new version of it can be changed. */
const frozen = new Set<School>()

const shown = new Map<School, string>()

/** Sent back with a remark where it may be; an approved one gets a new version. */
async function thaw(curator: Client, address: string, version = ''): Promise<void> {
  const back = { version, answer: 'return', remark: another('Поправьте') }
  const { status } = await curator.post('/programmes/endorse', back)
  if (status === 200) return
  await curator.post(`${address}/version`, { because: another('Изменение'), through: '31.05.2027' })
}

const steps = ['draft', 'proposed', 'agreed', 'seen', 'endorsed'] as const

/** Leads the programme to a step, through a text that nobody has said anything of yet; answers its version. */
async function versionAt(school: School, step: (typeof steps)[number]): Promise<string> {
  const curator = await school.as('curator')
  const address = `/programmes/${await programmeOf(school)}`
  if (frozen.delete(school)) await thaw(curator, address, shown.get(school))
  const version = await ledTo(curator, address, step)
  shown.set(school, version)
  if (steps.indexOf(step) >= 2) frozen.add(school)
  return version
}

/** Leads a programme that may be changed to a step, through a text that nobody has said anything of yet. */
export async function ledTo(curator: Client, address: string, step: (typeof steps)[number]): Promise<string> {
  await curator.post(`${address}/edit`, { part: 'text', of: 'aim', text: another('Цель') })
  const version = await shownVersion(curator, address)
  const wanted = steps.indexOf(step)
  if (wanted >= 1) await curator.post('/programmes/propose', { version })
  if (wanted >= 2) await curator.post('/programmes/paper', { version, who: 'members', on: '01.09.2026' })
  if (wanted >= 3) await curator.post('/programmes/paper', { version, who: 'council', on: '01.09.2026' })
  if (wanted >= 4) await curator.post('/programmes/endorse', { version })
  return version
}

export async function shownVersion(reader: Client, address: string): Promise<string> {
  const { text } = await reader.get(address)
  return /name="version" value="([0-9a-f-]{36})"/.exec(text)![1]!
}

export const programmeParameters = { programme: programmeOf }

const spare = new Map<School, string>()

export const programmeForms = {
  'post /programmes/prepare': async (school: School) => {
    const curator = await school.as('curator')
    const last = spare.get(school)
    if (last) await curator.post(`/mentorships/${last}/drop`, { because: another('Передумали') })
    const mentorship = await agreedPair(school, 'Ежова', ['Рыбина'])
    spare.set(school, mentorship)
    return { mentorship }
  },
  'post /programmes/propose': async (school: School) => ({ version: await versionAt(school, 'draft') }),
  'post /programmes/paper': async (school: School) => {
    const version = await versionAt(school, 'proposed')
    frozen.add(school)
    return { version, who: 'members', on: '01.09.2026' }
  },
  'post /programmes/review': async (school: School) => ({ version: await versionAt(school, 'agreed') }),
  'post /programmes/endorse': async (school: School) => ({ version: await versionAt(school, 'seen') }),
  'post /programmes/approve': async (school: School) => ({ version: await versionAt(school, 'endorsed') }),
  'post /programmes/:programme/edit': changed,
  'post /programmes/:programme/draft': changed,
  'post /programmes/:programme/version': async (school: School) => {
    await versionAt(school, 'agreed')
    return { because: another('Продление'), through: '30.06.2027' }
  },
  'post /programmes/:programme/drop': async (school: School) => {
    await versionAt(school, 'agreed')
    await versionAt(school, 'draft')
    frozen.add(school)
    return {}
  },
  'post /programmes/:programme/measure': async (school: School) => ({
    person: await school.person(staffName('Петров', school.mark)),
    on: '01.09.2026',
    'level.methodical_01': '2',
  }),
  'post /asked/programme/:programme': async (school: School) => {
    await versionAt(school, 'proposed')
    return { answer: 'agree' }
  },
  'post /asked/programme/:programme/change': async () => ({
    part: 'text',
    of: 'aim',
    text: another('Другая цель'),
  }),
  'post /asked/measure/:programme': async () => ({ 'level.methodical_01': '1' }),
}

async function changed(school: School): Promise<Fields> {
  await versionAt(school, 'draft')
  return { part: 'text', of: 'aim', text: another('Новая цель') }
}
