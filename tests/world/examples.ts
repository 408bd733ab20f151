import { routes } from '#app/routes.ts'
import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import type { Route } from '#features/route.ts'
import type { School } from '#tests/world.ts'
import { accountForms } from './account-examples.ts'
import { attentionForms } from './attention-examples.ts'
import { backupForms } from './backup-examples.ts'
import { bankForms, bankParameters } from './bank-examples.ts'
import { changeForms, changeParameters } from './change-examples.ts'
import type { Fields } from './client.ts'
import { eventForms, eventParameters } from './event-examples.ts'
import { organisationFields as foundingFields, staffCsv, staffName, staffRows } from './founding.ts'
import { impressionForms, impressionParameters } from './impression-examples.ts'
import { indicatorForms, indicatorParameters } from './indicator-examples.ts'
import { meetingForms, meetingParameters } from './meeting-examples.ts'
import { mentorshipForms, mentorshipParameters } from './mentorship-examples.ts'
import { pairSettingsForms } from './pair-settings-examples.ts'
import { paperForms, paperParameters } from './paper-examples.ts'
import { programmeForms, programmeParameters } from './programme-examples.ts'
import { psychologistForms } from './psychologist-examples.ts'
import { reportForms, reportParameters } from './report-examples.ts'
import { rightsForms, rightsParameters } from './rights-examples.ts'
import { roadmapForms, roadmapParameters } from './roadmap-examples.ts'
import { surveyForms, surveyParameters } from './survey-examples.ts'
import { wishForms, wishParameters } from './wish-examples.ts'

/** What a part of an address may be, as a person of this school would meet it on a page. */
type Parameters = Readonly<Record<string, (school: School) => Promise<string>>>

/** The fields of a form that would be taken: called again, it changes something again. */
type Forms = Readonly<Record<string, (school: School) => Promise<Fields>>>

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

let times = 0
function another(word: string): string {
  times += 1
  return `${word} ${times}`
}

const parameters: Parameters = {
  person: (school) => school.person(staffName('Рыбина', school.mark)),
  import: listRead,
  package: packageMade,
  document: documentOf,
  format: async () => 'docx',
  ...mentorshipParameters,
  ...indicatorParameters,
  ...bankParameters(another),
  ...paperParameters,
  mentee: (school) => school.person(staffName('Уткина', school.mark)),
  assignment: freshAssignment,
  letter: letterWritten,
  ...changeParameters,
  ...surveyParameters,
  ...programmeParameters,
  ...reportParameters,
  ...impressionParameters,
  ...eventParameters,
  ...meetingParameters,
  ...rightsParameters,
  ...roadmapParameters,
  ...wishParameters,
}

const forms: Forms = {
  'post /people/new': async ({ mark }) => ({
    surname: `${another('Новикова').replace(' ', '-')}-${mark}`,
    name: 'Инна',
    position: 'учитель музыки',
  }),
  'post /people/:person/leave': async () => ({ through: '31.08.2026' }),
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
  'post /documents': nothing,
  ...accountForms,
  ...bankForms(another),
  ...pairSettingsForms,
  'post /pairs/lock': pair,
  'post /pairs/ban': pair,
  'post /pairs/lift': locked,
  'post /pairs/keep': async (school) => {
    const { mentee, mentor } = await locked(school)
    return { try: `lift:${mentee}:${mentor}` }
  },
  'post /pairs/:mentee': async (school) => ({ mentor: (await pair(school)).mentor }),
  ...mentorshipForms(another),
  ...indicatorForms(another),
  ...paperForms(another),
  'post /organisation': async (school) => ({ ...foundingFields(school), phone: another('+7 495 000') }),
  'post /organisation/forms': async ({ mark }) => ({ 'fullName.gen': another(`учреждения ${mark}`) }),
  'post /year': async (school) => {
    const former = { ...foundingFields(school), schoolYear: '2025' }
    await (await school.as('curator')).post('/organisation', former)
    return { to: '2026' }
  },
  'post /roles': async (school) => {
    const { name, role } = await vacancy(school)
    return { person: await school.person(name), role }
  },
  'post /roles/:assignment/end': nothing,
  'post /staff': async ({ mark }) => ({
    list: {
      name: 'Список.csv',
      bytes: staffCsv(mark, [`Яшина-${mark} Зоя Ильинична;${another('учитель')}`]),
    },
  }),
  'post /staff/:import/columns': async () => ({ 'column.3.': '' }),
  'post /staff/:import/apply': nothing,
  'post /staff/:import/drop': nothing,
  ...changeForms,
  ...surveyForms,
  ...backupForms,
  ...psychologistForms(another),
  ...attentionForms,
  ...programmeForms,
  ...impressionForms,
  ...reportForms(another),
  ...eventForms(another),
  ...meetingForms,
  ...rightsForms,
  ...roadmapForms(another),
  ...wishForms,
}

async function nothing(): Promise<Fields> {
  return {}
}

/** The address of a route with everything of this school in it. */
export async function pathFor({ path }: Pick<Route, 'path'>, school: School): Promise<string> {
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
  if (!form)
    throw new Error(`tests/world/examples.ts has no form for ${nameOf(route)}: say what it may be sent`)
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

const packages = new Map<School, string>()

/** One package a school: to draw it up takes a while. */
async function packageMade(school: School): Promise<string> {
  const known = packages.get(school)
  if (known) return known
  const { to } = await (await school.as('curator')).post('/documents')
  await school.world.work()
  const id = to!.split('/').at(-1)!
  packages.set(school, id)
  return id
}

async function documentOf(school: School): Promise<string> {
  const address = `/documents/${await packageMade(school)}`
  const { text } = await (await school.as('curator')).get(address)
  return new RegExp(`${address}/([0-9a-f-]{36})/docx`).exec(text)![1]!
}

/** The letter with a personal link that somebody with an address is written. */
async function letterWritten(school: School): Promise<string> {
  const edit = '/people/:person/edit'
  const path = await pathFor({ path: edit }, school)
  const fields = { ...(await forms[`post ${edit}`]!(school)), email: 'rybina@example.org' }
  await (await school.as('curator')).post(path, fields)
  const administrator = await school.as('sysadmin')
  await administrator.post(path.replace(/edit$/, 'link'))
  return /\/letters\/([0-9a-f-]{36})/.exec((await administrator.get('/letters')).text)![1]!
}

async function pair(school: School) {
  const [mentee, mentor] = [staffName('Рыбина', school.mark), staffName('Титов', school.mark)]
  return { mentee: await school.person(mentee), mentor: await school.person(mentor) }
}

async function locked(school: School): Promise<Fields> {
  const fields = await pair(school)
  await (await school.as('curator')).post('/pairs/lock', fields)
  return fields
}

/** A role that one of two people without work in the matrix does not have yet. */
async function vacancy(school: School): Promise<{ name: string; role: OrganisationRole }> {
  const { text } = await (await school.as('sysadmin')).get('/roles')
  for (const role of organisationRoles) {
    for (const spare of ['Титов', 'Уткина']) {
      if (!blockOf(text, role).includes(`${spare}-${school.mark}`)) {
        return { name: staffName(spare, school.mark), role }
      }
    }
  }
  throw new Error('every spare person has every role: name more of them')
}

async function freshAssignment(school: School): Promise<string> {
  const { name, role } = await vacancy(school)
  await school.give(name, role, 'beside')
  const block = blockOf((await (await school.as('sysadmin')).get('/roles')).text, role)
  return /\/roles\/([0-9a-f-]{36})\/end/.exec(block.slice(block.indexOf(name)))![1]!
}

/** The part of the page of roles that is about one role. */
function blockOf(page: string, role: OrganisationRole): string {
  const from = page.indexOf(`id="role-${role}"`)
  return page.slice(from, page.indexOf('</ul>', from))
}
