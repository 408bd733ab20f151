import { median } from '../figure.ts'
import { type Asked, load } from '../load.ts'
import type { Program } from '../program.ts'
import { journeys } from '../year/journeys.ts'
import type { LivingSchool } from '../year/living-school.ts'

/** Milliseconds. */
export type Times = {
  readonly journeys: number
  readonly usual: number
  /** The pages of whoever runs a school. */
  readonly curators: number
  readonly signIn: number
}

/** A running program and the schools in it whose people are at work; `turn` is the first form not sent yet. */
export type Place = { readonly program: Program; readonly schools: readonly LivingSchool[]; turn: number }

const bounded = { connections: 4, milliseconds: 60_000 }
const most = { journeys: 400, pages: 200 }
const curatorPages = '/today /people /meetings /mentorships /attention /roadmap /indicators /history'.split(
  ' ',
)

/** The same mixture of people at work in every place, taking its schools by turns. */
async function askedOnce(place: Place): Promise<Times> {
  const { program, schools } = place
  const each = Math.ceil(most.journeys / schools.length)
  const ofSchools = schools.map((school) =>
    journeys(program.url, school, { from: place.turn, count: each }, 'everybody'),
  )
  const mixed = Array.from({ length: each }, (_, at) => ofSchools.map((one) => one[at]!)).flat()
  place.turn += each
  const curators = schools.flatMap(({ curator }): readonly Asked[] =>
    curatorPages.map((page) => ({ url: program.url + page, cookie: curator })),
  )
  const atWork = await load({ ...bounded, requests: mixed, most: mixed.length })
  const pages = await load({ ...bounded, requests: curators, most: most.pages })
  const start = await load({ ...bounded, requests: [{ url: `${program.url}/sign-in` }], most: most.pages })
  return { journeys: atWork.p95, usual: atWork.median, curators: pages.p95, signIn: start.median }
}

/** Both places by turns, so that what else the machine does falls on both; each figure is the middle one of its rounds,
 *  and so is its share of the other place's in the same round. */
export async function sideBySide(one: Place, many: Place, rounds: number) {
  await askedOnce(one)
  await askedOnce(many)
  const pairs: { one: Times; many: Times }[] = []
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ one: await askedOnce(one), many: await askedOnce(many) })
  return (name: keyof Times) => ({
    one: median(pairs.map((pair) => pair.one[name])),
    many: median(pairs.map((pair) => pair.many[name])),
    share: median(pairs.map((pair) => pair.many[name] / pair.one[name])),
  })
}
