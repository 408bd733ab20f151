import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { alwaysHeaders } from '../server/always-headers.ts'
import { startTexts as texts } from '../start-texts.ts'

const reasons: Readonly<Record<string, readonly [status: number, reason: string, text: keyof Texts]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'addressTooLong'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'cameTooSlowly'],
}
const usual = [400, 'Bad Request', 'notUnderstood'] as const

type Texts = Pick<typeof texts, 'addressTooLong' | 'cameTooSlowly' | 'notUnderstood'>

/** The headers of every answer, before anybody has looked at the request: what comes later may only add to them. */
export function sayAlways(answer: ServerResponse): void {
  for (const [name, value] of Object.entries(alwaysHeaders)) answer.setHeader(name, value)
  answer.setHeader('Cache-Control', 'no-store')
}

/** R-SEC-4. Bytes that are no request never reach the application: a short answer, and the connection ends. */
export function answerUnreadable(failure: NodeJS.ErrnoException, socket: Duplex): void {
  if (failure.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, reason, text] = reasons[failure.code ?? ''] ?? usual
  const body = texts[text]
  const headers = {
    ...alwaysHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${head.join('')}\r\n${body}`, () => socket.destroy())
}
