import { form, type Route, screen } from '../route.ts'
import { putOffTask } from './put-off-task.ts'
import { showToday } from './queries.ts'
import { todayTexts as texts } from './texts.ts'
import { todayPage } from './today.page.tsx'

const today = screen('/today', {
  ask: showToday,
  show: (shown, { services }, trouble) => {
    const standing = shown.does.copies ? services.backups?.standing() : undefined
    return todayPage(shown, trouble, standing && { standing, now: services.now() })
  },
})

export const routes: readonly Route[] = [
  today,
  form('/today/put-off', {
    carryOut: putOffTask,
    onPage: today,
    after: (back) => `/${back}`,
    refusal: ({ reason }) => ({ form: texts.putOffRefused[reason] }),
  }),
]
