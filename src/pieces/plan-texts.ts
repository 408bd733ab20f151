import type { PlanMeasures } from '#domain/explanations/plan-measures.ts'
import { plural } from '#kit/russian/plural.ts'

/** What is worse and what is better about another plan, each a whole sentence, in the order of the levels. */
export type PlanChanges = { readonly worse: readonly string[]; readonly better: readonly string[] }

type Beside = { readonly before: PlanMeasures; readonly after: PlanMeasures }
/** Positive: the other plan is better by so much. */
type Told = { readonly gain: number; readonly text: string }

const people = (count: number) => plural(count, ['человек', 'человека', 'человек'])
const peopleGen = (count: number) => plural(count, ['человека', 'человек', 'человек'])
const pointsAcc = (count: number) => plural(count, ['балл', 'балла', 'баллов'])

/** R-DSK-1. By levels, worse and better apart; what did not change is not said. */
export function planChanges(beside: Beside): PlanChanges {
  const told = [served, byClass, worst, total, even, together].map((tell) => tell(beside))
  const texts = (found: readonly Told[]) => found.map((one) => one.text)
  return {
    worse: texts(told.filter((one) => one.gain < 0)),
    better: texts(told.filter((one) => one.gain > 0)),
  }
}

function served({ before, after }: Beside): Told {
  const gain = after.served - before.served
  const who = people(Math.abs(gain))
  const one = Math.abs(gain) === 1
  const what =
    gain > 0
      ? `Пару ${one ? 'получит' : 'получат'} ещё ${who}`
      : `Без пары ${one ? 'останется' : 'останутся'} ещё ${who}`
  return { gain, text: `${what}: с парой будет ${after.served} из ${after.asked}, сейчас ${before.served}.` }
}

/** Only where as many have a pair as before, and others than before. */
function byClass({ before, after }: Beside): Told {
  const now = new Map(after.servedByClass.map((one) => [one.priority, one.served]))
  const first = before.servedByClass
    .map((one) => (now.get(one.priority) ?? 0) - one.served)
    .find((one) => one !== 0)
  const gain = before.served === after.served ? (first ?? 0) : 0
  const who = peopleGen(Math.abs(gain))
  return {
    gain,
    text:
      gain > 0
        ? `Пару получат на ${more(gain)} больше из тех, кто в очереди раньше: вместо стоящих за ними.`
        : `Вместо ${who}, кто в очереди раньше, пару получит кто-то из следующих.`,
  }
}
const more = (count: number) => plural(count, ['человека', 'человека', 'человек'])

function worst({ before, after }: Beside): Told {
  const gain = after.worst - before.worst
  const how = gain > 0 ? 'вырастет' : 'упадёт'
  return {
    gain,
    text: `Самый низкий балл ${how} на ${Math.abs(gain)}: станет ${after.worst}, сейчас ${before.worst}.`,
  }
}

function total({ before, after }: Beside): Told {
  const gain = after.total - before.total
  const how = gain > 0 ? 'вырастет' : 'уменьшится'
  return { gain, text: `Сумма баллов ${how} на ${pointsAcc(Math.abs(gain))}.` }
}

/** The squares of the loads say which is more even only where as many are led. */
function even({ before, after }: Beside): Told {
  const most = before.mostLed - after.mostLed
  const gain = before.served === after.served ? before.spread - after.spread : most
  const how = gain > 0 ? 'ровнее' : 'менее ровной'
  const numbers =
    most === 0 ? '' : `: больше всего у одного наставника ${people(after.mostLed)}, сейчас ${before.mostLed}`
  return { gain, text: `Нагрузка наставников станет ${how}${numbers}.` }
}

function together({ before, after }: Beside): Told {
  return {
    gain: before.blocking[0] - after.blocking[0],
    text: `Пар, в которых обоим было бы лучше друг с другом, станет ${after.blocking[0]}, сейчас ${before.blocking[0]}.`,
  }
}
