import { type School, school } from '#tests/world.ts'
import type { Client, Fields } from './client.ts'
import { staffName } from './founding.ts'

/** Who is asked again by name; a round begins with everybody. */
export const asked = ['Петров', 'Рыбина', 'Иванова', 'Волков', 'Дятлов']

/** A school where Петров and Рыбина look for a mentor and whoever else is a candidate may be one. Дятлов gave no consent to
 *  be shown. */
export async function wishSchool() {
  const here = await school()
  await here.everyRole()
  const curator = await here.as('curator')
  const name = (surname: string) => staffName(surname, here.mark)
  const id = (surname: string) => here.person(name(surname))
  await consent(here, curator, await Promise.all(['Петров', 'Рыбина', 'Иванова', 'Волков', 'Титов'].map(id)))
  for (const one of ['Петров', 'Рыбина'])
    await curator.post(`/mentees/${await id(one)}/category`, {
      category: 'growth_seeker',
      decision: 'confirmed',
    })
  const ask = async (rest: Fields = {}) =>
    curator.post('/wishes', {
      through: '10.09.2026',
      person: await Promise.all(asked.map(id)),
      slips: 'yes',
      ...rest,
    })
  /** One's own question, by a link to answer unless a browser is given. */
  const pageOf = async (surname: string, browser?: Client) => {
    const own = browser ?? (await here.answering(name(surname)))
    const found = /href="(\/asked\/wishes\/[0-9a-f-]{36})"/.exec((await own.get('/today')).text)
    return { own, path: found?.[1] }
  }
  const about = async (side: 'mentor' | 'mentee', who: string, what: string) => ({
    [`${side}.${await id(who)}`]: what,
  })
  return { here, curator, name, id, ask, pageOf, about }
}

/** All of them sign on one day that they may be shown. */
async function consent(here: School, curator: Client, person: readonly string[]): Promise<void> {
  const { to } = await curator.post('/mentees/bulk', { do: 'consent', person })
  await curator.post(to!, { do: 'consent' })
  await here.world.work()
  const { text } = await curator.get('/papers?kind=pd_consent&state=draft')
  const paper = [...text.matchAll(/href="\/papers\/([0-9a-f-]{36})"/g)].map(([, one]) => one!)
  await curator.post('/papers/sign', { paper, on: '01.09.2026' })
}
