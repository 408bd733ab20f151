import type { Act } from '../act.ts'
import { banks } from './banks.ts'
import { changes } from './changes.ts'
import { events } from './events.ts'
import { impressions } from './impressions.ts'
import { entryMeasurements, laterMeasurements } from './measurements.ts'
import { meetings } from './meetings.ts'
import { pairs } from './pairs.ts'
import { roadmap } from './roadmap.ts'
import { staffAndRoles } from './staff-and-roles.ts'
import { surveys } from './surveys.ts'
import { withoutAPair } from './without-a-pair.ts'

/** Everything that happens in the demo, by its stories; on one day and hour in this order. */
export const year: readonly Act[] = [
  ...staffAndRoles,
  ...surveys,
  ...banks,
  ...pairs,
  ...withoutAPair,
  ...roadmap,
  ...events,
  ...entryMeasurements,
  ...meetings,
  ...laterMeasurements,
  ...impressions,
  ...changes,
]
