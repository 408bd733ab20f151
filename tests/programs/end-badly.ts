import process from 'node:process'
import { openLog } from '#app/log/open-log.ts'
import { endWell } from '#app/start/process-end.ts'

const how = process.argv[2]
const failure = () => Object.assign(new RangeError('Иванова Мария, 1980'), { code: 'E_BROKEN' })

/** A program that would run for ever, and ends in the way it is asked for. */
setInterval(() => {}, 1_000)
endWell({
  log: openLog({}),
  close: async () => {
    if (how === 'twice') void Promise.reject(failure())
    await new Promise((later) => setTimeout(later, 50))
    if (how === 'stop-twice') process.kill(process.pid, 'SIGTERM')
    await new Promise((later) => setTimeout(later, 50))
    process.stdout.write('closed\n')
  },
})
if (how === 'exception') {
  setTimeout(() => {
    throw failure()
  })
} else if (how?.startsWith('stop')) process.kill(process.pid, 'SIGTERM')
else void Promise.reject(failure())
