import { addDays, type Day } from '#kit/day.ts'
import { day as dayField } from '../fields.ts'
import { open, Refused, type Route, type Visit } from '../route.ts'
import { demoPage } from './demo.page.tsx'
import type { DemoDesk } from './demo-desk.ts'
import { demoTexts as texts } from './texts.ts'

/** R-DEM-3. The pages of the demo. They are no part of the program's own list of routes. */
export function demoRoutes(desk: DemoDesk): readonly Route[] {
  return [
    open('get', '/demo', async (visit) => ({ page: demoPage(desk, who(visit)) })),
    open('post', '/demo/enter', async ({ form }) => {
      const persona = desk.personas.find(({ key }) => key === form.values.persona)
      if (!persona) throw new Refused({ reason: 'not-found' })
      return { go: '/today', cookie: { session: await desk.enter(persona) } }
    }),
    open('post', '/demo/day', async (visit) => {
      const day = wanted(visit, desk.today())
      if (!day || day < desk.days[0]! || day > desk.last) {
        const errors = { day: texts.dayOutside(desk.days[0]!, desk.last) }
        const page = demoPage(desk, who(visit), { errors, values: visit.form.values })
        return { page: { ...page, status: 422 } }
      }
      return after(await desk.moveTo(day, visit.who))
    }),
    open('post', '/demo/over', async (visit) => after(await desk.startOver(visit.who))),
  ]
}

const who = ({ who }: Visit) => (who && 'person' in who.as ? who.as.person : null)

function wanted({ form }: Visit, today: Day): Day | undefined {
  const { by, day } = form.values
  if (by) return addDays(today, Math.trunc(Number(by)) || 0)
  return dayField.safeParse(day).data
}

const after = (session: string | null) => (session ? { go: '/today', cookie: { session } } : { go: '/demo' })
