import { chanceOf } from './chance.ts'
import { findings } from './findings.ts'
import { hostileRequest, sendHostile } from './hostile-request.ts'
import { canary } from './hostile-texts.ts'
import { type LivingSchool, livingSchool, mark, type Target } from './living-school.ts'
import { wrongWith } from './look-at-answer.ts'
import { memoryWatch } from './memory-watch.ts'

/** Of all requests this process asks each `of`-th, beginning with number `part`. */
type Asked = { readonly requests: number; readonly seed: number; readonly part: number; readonly of: number }

/** Requests between two mornings: what hostile requests did succeed in must not eat up the school. */
const aDay = 750

/** True when the promise held. */
export async function fuzz({ requests, seed, part, of }: Asked): Promise<boolean> {
  const began = performance.now()
  const school = await livingSchool()
  console.log(`a school with ${school.targets.length} routes after ${seconds(began)} s, seed ${seed}`)
  const found = findings()
  const memory = memoryWatch()
  const taken = new Map<string, number>()
  let done = 0
  for (let at = part; at < requests; at += of) {
    done += 1
    if (done % aDay === 0) {
      await endDay(school, found.add)
      memory.look()
      if (done % (aDay * 10) === 0)
        console.log(`${done} requests after ${seconds(began)} s, ${found.kinds()} findings`)
    }
    // each request has chances of its own, so that one can be repeated alone
    const own = chanceOf(seed * 1_000_003 + at)
    const target = school.targets[done % school.targets.length]!
    await askOnce(school, target, own, found.add, taken)
  }
  await endDay(school, found.add)
  const swollen = memory.swollen()
  if (swollen) found.add('memory', swollen)
  const untouched = school.targets.filter(({ name }) => !taken.has(name)).map(({ name }) => name)
  found.print()
  console.log(`routes where nothing was ever taken: ${untouched.join(', ') || 'none'}`)
  console.log(memory.told())
  const broken = found.count()
  console.log(`part ${part + 1} of ${of}: ${done} requests, ${broken} findings, ${seconds(began)} s`)
  return broken === 0
}

async function askOnce(
  school: LivingSchool,
  target: Target,
  chance: ReturnType<typeof chanceOf>,
  add: (where: string, what: string, example?: unknown) => void,
  taken: Map<string, number>,
) {
  const request = hostileRequest(school, target, chance)
  const began = performance.now()
  const reply = await sendHostile(request).catch((failure: unknown) => failure)
  if (!(typeof reply === 'object' && reply !== null && 'status' in reply)) {
    if (!isOurs(reply)) add(target.name, `threw ${String(reply).slice(0, 200)}`, request)
    return
  }
  const answered = reply as Awaited<ReturnType<typeof sendHostile>>
  if (answered.status === 200 || answered.status === 303) taken.set(target.name, 1)
  const { log, events } = school.world
  for (const line of log) add(target.name, `log: ${JSON.stringify(line).slice(0, 1200)}`, request)
  const told = JSON.stringify([log, events])
  if (told.includes(canary) || told.includes(mark)) add(target.name, 'the log names what was typed')
  for (const one of [log, events]) (one as unknown[]).length = 0
  for (const one of wrongWith(answered, performance.now() - began)) add(target.name, one, request)
}

/** A request that cannot be made at all was never sent. */
function isOurs(failure: unknown): boolean {
  return (
    failure instanceof TypeError &&
    /header|method|URL|body/i.test(failure.message) &&
    !/undefined/.test(failure.message)
  )
}

async function endDay({ world, nextMorning }: LivingSchool, add: (where: string, what: string) => void) {
  try {
    await world.work()
  } catch (failure) {
    add(
      'a job',
      failure instanceof Error ? `${failure.name} ${failure.stack?.slice(0, 900)}` : String(failure),
    )
  }
  await nextMorning()
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0)
}
