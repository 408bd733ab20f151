import type { School } from '#tests/world.ts'
import type { Client } from './client.ts'
import { staffName } from './founding.ts'

const rybina = (school: School) => school.person(staffName('Рыбина', school.mark))

/** A school of the examples may have nobody for this role yet. */
async function psychologistOf(school: School): Promise<Client> {
  return school.as('psychologist').catch(async () => {
    await school.give(staffName('Гусева', school.mark), 'psychologist')
    return school.as('psychologist')
  })
}

/** Notes of the psychologist of the matrix about somebody of whom nobody else writes. */
export const psychologistForms = (another: (word: string) => string) => ({
  'post /sensitive/notes': async (school: School) => ({
    person: await rybina(school),
    says: another('Говорили о нагрузке'),
  }),
  'post /sensitive/notes/drop': async (school: School) => {
    const person = await rybina(school)
    const psychologist = await psychologistOf(school)
    await psychologist.post('/sensitive/notes', { person, says: another('Лишнее') })
    const { text } = await psychologist.get(`/sensitive/notes?person=${person}`)
    return { person, note: /name="note" value="([0-9a-f-]{36})"/.exec(text)![1]! }
  },
})
