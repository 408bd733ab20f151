import { readFileSync } from 'node:fs'

const ticksASecond = 100
const [userTicks, systemTicks] = [11, 12]

/** Seconds of processor that a process has taken since it began, all of its threads together: the pages and the embedded
 *  engine, which works in a thread of its own. */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[userTicks]) + Number(fields[systemTicks])) / ticksASecond
}
