import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addFoundingLink } from '#store/links.ts'
import { atTheGate } from '#store/scope.ts'
import { findSession } from '#store/sessions.ts'
import { type Cast, gardenCast, schoolCast } from './cast-texts.ts'
import { gardenStaff, schoolStaff } from './people-texts.ts'
import { type Place, placeOf } from './place.ts'
import type { Stage } from './stage.ts'

/** An organisation and who plays what in it. */
export type House = Place & { readonly cast: Cast }

/** Both organisations of the demo on one stage. */
export type Town = { readonly stage: () => Stage; readonly school: House; readonly garden: House }

export async function foundTown(stage: () => Stage): Promise<Town> {
  const school = await found(stage, { ...schoolCast, staff: schoolStaff })
  const garden = await found(stage, { ...gardenCast, staff: gardenStaff })
  return { stage, school, garden }
}

export const houses = ({ school, garden }: Town): readonly House[] => [school, garden]

/** The path of the first link, as an administrator or the head walks it. */
async function found(stage: () => Stage, cast: Cast): Promise<House> {
  const { services, browser } = stage()
  const token = newToken()
  await atTheGate(services.house, (gate) => addFoundingLink(gate, tokenHash(token), 30))
  const founder = browser()
  await founder.post(`/l/${token}`)
  await founder.post('/found', cast.founding)
  await founder.post('/found/people', cast.people)
  await founder.post('/found/check')
  const session = await atTheGate(services.house, (gate) =>
    findSession(gate, tokenHash(founder.token() ?? '')),
  )
  if (!session?.organisation) throw new Error('nothing was founded')
  return { ...placeOf(stage, session.organisation), cast }
}
