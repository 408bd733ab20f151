import { routes } from '#app/routes.ts'
import type { Route } from '#features/route.ts'
import { organisationFields as foundingFields, staffCsv, staffRows } from '#tests/world/founding.ts'
import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'

/** What a part of an address may be, as a person of this school would meet it on a page. */
type Parameters = Readonly<Record<string, (school: School) => Promise<string>>>

/** The fields of a form that would be taken: called again, it changes something again. */
type Forms = Readonly<Record<string, (school: School) => Promise<Fields>>>

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

let times = 0
const another = (word: string) => `${word} ${(times += 1)}`

const parameters: Parameters = {
  person: (school) => school.person(`Рыбина-${school.mark} Нина`),
  import: listRead,
  assignment: freshAssignment,
}

const forms: Forms = {
  'post /people/:person/edit': async ({ mark }) => ({
    surname: `Рыбина-${mark}`,
    name: 'Нина',
    patronymic: 'Фёдоровна',
    gender: 'f',
    birthDay: '17.03.1977',
    email: '',
    phone: another('+7 900 000'),
    position: 'учитель химии',
    subject: '',
  }),
  'post /people/:person/forms': async ({ mark }) => ({ 'name.gen': another(`Рыбиной-${mark}ы Нины`) }),
  'post /people/:person/link': nothing,
  'post /organisation': async (school) => ({ ...foundingFields(school), phone: another('+7 495 000') }),
  'post /organisation/forms': async ({ mark }) => ({ 'fullName.gen': another(`учреждения ${mark}`) }),
  'post /roles': async (school) => ({
    person: await school.person(await nobodyYet(school, 'mentee')),
    role: 'mentee',
  }),
  'post /roles/:assignment/end': nothing,
  'post /staff': async ({ mark }) => ({ list: { name: another('Список.csv'), bytes: staffCsv(mark) } }),
  'post /staff/:import/columns': async () => ({ 'column.3.': '' }),
  'post /staff/:import/apply': nothing,
  'post /staff/:import/drop': nothing,
}

async function nothing(): Promise<Fields> {
  return {}
}

/** The address of a route with everything of this school in it. */
export async function pathFor({ path }: Route, school: School): Promise<string> {
  let whole = path
  for (const [part, name] of path.matchAll(/:(\w+)/g)) {
    const find = parameters[name!]
    if (!find) throw new Error(`tests/world/examples.ts does not say what :${name} of ${path} may be`)
    whole = whole.replace(part, await find(school))
  }
  return whole
}

export async function fieldsFor(route: Route, school: School): Promise<Fields> {
  if (route.method === 'get') return {}
  const form = forms[nameOf(route)]
  if (!form) throw new Error(`tests/world/examples.ts has no form for ${nameOf(route)}: say what it may be sent`)
  return form(school)
}

/** Examples that no route asks for any more. */
export const leftOver = Object.keys(forms).filter((name) => !routes.some((route) => nameOf(route) === name))

async function listRead(school: School): Promise<string> {
  const curator = await school.as('curator')
  const rows = [...staffRows(school.mark), `Яшина-${school.mark} Зоя Ильинична;учитель музыки;;;`]
  const list = { name: `Список ${school.mark}.csv`, bytes: staffCsv(school.mark, rows) }
  const { to } = await curator.post('/staff', { list })
  await school.world.work()
  return to!.split('/').at(-1)!
}

async function freshAssignment(school: School): Promise<string> {
  const name = await nobodyYet(school, 'council')
  await school.give(name, 'council')
  const administrator = await school.as('sysadmin')
  const { text } = await administrator.get('/roles')
  const block = text.slice(text.indexOf('id="role-council"'))
  return /\/roles\/([0-9a-f-]{36})\/end/.exec(block.slice(block.indexOf(name)))![1]!
}
