import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'
import { signedConsent } from './rights-examples.ts'

/** A word that was never said before. */
type Another = (word: string) => string
type Examples<Answer> = Readonly<Record<string, (school: School) => Promise<Answer>>>

/** What the addresses of both banks may hold. */
export const bankParameters = (another: Another): Examples<string> => ({
  menteesDraft: (school) => draftOf('mentees', 'decline', school),
  mentorsDraft: async (school) => {
    await endAdmission(school)
    await signedConsent(school, 'Титов')
    return draftOf('mentors', 'admit', school)
  },
  guest: (school) => outsideMentor(school, another),
})

/** What the forms of both banks may be sent. */
export const bankForms = (another: Another): Examples<Fields> => ({
  'post /mentees/bulk': async (school) => ({ do: 'decline', person: await idOf('Рыбина', school) }),
  'post /mentees/bulk/:menteesDraft': async () => ({}),
  'post /mentees/:person/category': async () => ({ category: 'growth_seeker', decision: 'confirmed' }),
  'post /mentors/bulk': async (school) => ({ do: 'admit', person: await idOf('Титов', school) }),
  'post /mentors/bulk/:mentorsDraft': async () => admission,
  'post /mentors/outside': async ({ mark }) => ({
    surname: `${another('Гостева').replace(' ', '-')}-${mark}`,
    name: 'Майя',
    ...outsidePlace,
  }),
  'post /mentors/:person/admission': async (school) => {
    await admitted(school)
    return { do: 'end', endsFrom: '01.09.2026' }
  },
  'post /mentors/:person/suspension': async (school) => {
    await admitted(school)
    await (await school.as('curator')).post(`${await cardOf(school)}/suspension`, { do: 'resume' })
    return { do: 'suspend', suspendedFrom: '01.09.2026', because: another('курсы') }
  },
  'post /mentors/:person/evidence': async () => ({
    do: 'add',
    criterion: 'methodical',
    says: another('урок'),
  }),
  'post /mentors/outside/:guest': async () => ({ ...outsidePlace, agreement: another('Договор') }),
  'post /banks/confirm': async () => ({ bank: 'mentees' }),
  'post /banks/views': async () => ({ bank: 'mentees', do: 'save', viewName: another('Вид'), query: '' }),
})

const idOf = (starts: string, school: School) => school.person(staffName(starts, school.mark))
const cardOf = async (school: School) => `/mentors/${await idOf('Рыбина', school)}`

const admission: Fields = {
  do: 'admit',
  admittedFrom: '01.09.2026',
  admittedBy: 'council',
  minutesNumber: '2',
  minutesOn: '01.09.2026',
  grounds: 'Представление методического объединения',
}

const outsidePlace: Fields = {
  employer: 'Гимназия № 3',
  outsidePosition: 'учитель химии',
  comesFrom: '01.09.2026',
}

/** R-BNK-15. The council decides about those only who have signed. */
async function admitted(school: School): Promise<void> {
  await signedConsent(school, 'Рыбина')
  await (await school.as('curator')).post(`${await cardOf(school)}/admission`, admission)
}

async function endAdmission(school: School): Promise<void> {
  const card = `/mentors/${await idOf('Титов', school)}/admission`
  await (await school.as('curator')).post(card, { do: 'end', endsFrom: '01.09.2026' })
}

async function draftOf(bank: 'mentees' | 'mentors', deed: string, school: School): Promise<string> {
  const person = await idOf(bank === 'mentees' ? 'Рыбина' : 'Титов', school)
  const { to } = await (await school.as('curator')).post(`/${bank}/bulk`, { do: deed, person })
  return to!.split('/').at(-1)!
}

async function outsideMentor(school: School, another: Another): Promise<string> {
  const fields = await bankForms(another)['post /mentors/outside']!(school)
  const { to } = await (await school.as('curator')).post('/mentors/outside', fields)
  return /[0-9a-f-]{36}/.exec(to!)![0]
}
