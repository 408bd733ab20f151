import { parentPort, workerData } from 'node:worker_threads'
import type { Workbook } from '#domain/staff/workbook.ts'
import { no, type Result } from '#kit/result.ts'
import { type Progress, parseWorkbook, type Source } from './parse-workbook.ts'
import type { TableRefusal } from './table-refusal.ts'

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: Result<Workbook, TableRefusal> }

const send = (message: WorkerMessage) => parentPort?.postMessage(message)

send({ kind: 'result', result: parsed(workerData as Source) })

/** A library's exception about somebody's file is a refusal: the file is broken, not the program. */
function parsed(source: Source): Result<Workbook, TableRefusal> {
  try {
    return parseWorkbook(source, (progress) => send({ kind: 'progress', progress }))
  } catch (error) {
    const locked = /password|encrypt/iu.test(error instanceof Error ? error.message : String(error))
    return no({ reason: locked ? 'password' : 'broken' })
  }
}
