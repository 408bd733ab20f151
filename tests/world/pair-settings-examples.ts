import { usualSettings } from '#domain/needs/pair-settings.ts'
import { fieldsOf } from '#domain/needs/read-pair-settings.ts'
import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'

let times = 0

/** Another number each time: what is the same is no new version. */
function nextSettings(): Fields {
  times += 1
  return { ...fieldsOf(usualSettings), newPositionMonths: String(1 + (times % 10)) }
}

export const pairSettingsForms: Readonly<Record<string, (school: School) => Promise<Fields>>> = {
  'post /pairs/settings': async () => nextSettings(),
}
