import { demoTexts as texts } from '#features/demo/texts.ts'
import type { Day } from '#kit/day.ts'

/** R-DEM-3. What stands over every page of the demo. */
export function demoBand(today: Day) {
  return (
    <>
      <span>{texts.band(today)}</span>
      <a href="/demo">{texts.bandLink}</a>
    </>
  )
}
