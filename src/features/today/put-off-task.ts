import { z } from 'zod'
import { checkPutOff } from '#domain/today/task-key.ts'
import { addDays } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { stopDigests } from '#store/digests.ts'
import { putOffTasks, takeBackPutOff } from '#store/put-off-tasks.ts'
import { command, done } from '../command.ts'

const daysLater = 3

const pressed = z.object({
  task: z.string().trim().max(4000).catch(''),
  do: z.enum(['later', 'never', 'back', 'letters']).catch('later'),
  back: z.enum(['today', 'attention']).catch('today'),
})

/** R-TOD-6. «Отложить на 3 дня», «не нужно», and everything put off shown again: one's own queue and nobody else's. */
export const putOffTask = command({
  deed: 'task.put-off',
  input: pressed,
  run: async (scope, { task, do: wish, back }) => {
    const person = scope.person!
    if (wish === 'back') {
      await takeBackPutOff(scope, person)
      return done(back, { kind: 'tasks-taken-back', person })
    }
    if (wish === 'letters') {
      await stopDigests(scope, person, null)
      return done(back, { kind: 'reminders-resumed', person })
    }
    const checked = checkPutOff(task.split(' '), wish)
    if (!checked.ok) return no(checked.refusal)
    const until = wish === 'later' ? addDays(scope.today, daysLater) : null
    await putOffTasks(scope, person, checked.value, until)
    return done(back, { kind: 'tasks-put-off', person, until })
  },
})
