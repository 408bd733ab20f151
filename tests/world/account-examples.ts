import { addReset } from '#store/factor-resets.ts'
import { inOrganisation } from '#store/scope.ts'
import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'

type Forms = Readonly<Record<string, (school: School) => Promise<Fields>>>
const nothing = async () => ({})

export const accountForms: Forms = {
  'post /account/sessions': async () => ({ which: 'others' }),
  // of a time before the first link: whoever came by one goes on
  'post /account/links': async () => ({ shown: '2026-08-01T00:00:00.000Z' }),
  'post /people/:person/access/end': nothing,
  'post /people/:person/access/ask': nothing,
  'post /people/:person/access/reset': asked,
}

/** Somebody else than whoever confirms has asked. */
async function asked(school: School): Promise<Fields> {
  const { organisation, world, mark, person } = school
  const [lost, asker] = [await person(staffName('Рыбина', mark)), await person(staffName('Петров', mark))]
  await inOrganisation(world.house, { organisation, as: { job: 'test' } }, (scope) =>
    addReset(scope, lost, asker),
  )
  return {}
}
