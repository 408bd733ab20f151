import { createServer as createPlain, type Server as PlainServer } from 'node:http'
import { createServer as createSecure, type Server as SecureServer } from 'node:https'
import { createAdaptorServer } from '@hono/node-server'
import { limits } from '../server/limits.ts'
import { answerUnreadable, sayAlways } from './answer-unreadable.ts'
import { type Keys, redirectPlain } from './redirect-plain.ts'

export type Listening = {
  /** From the next connection on. */
  readonly renew: (keys: Keys) => void
  /** Takes nothing new, finishes what was begun, and after `patience` milliseconds breaks off what is left. */
  readonly close: () => Promise<void>
}

type Served = {
  readonly fetch: (request: Request, remote?: string) => Response | Promise<Response>
  readonly port: number
  /** With keys: TLS on every address of the computer. Without: plain, and nobody but this computer. */
  readonly keys: Keys | undefined
}

const patience = 5_000
const look = 50

const bounds = {
  // without a host the request is refused one step later, and with our headers
  requireHostHeader: false,
  maxHeaderSize: limits.headerBytes,
  headersTimeout: limits.headersWithin,
  requestTimeout: limits.requestWithin,
  keepAliveTimeout: limits.silentWithin,
  connectionsCheckingInterval: 2_000,
}

/** Listens, or throws what the operating system says of the port. */
export async function listen({ fetch, port, keys }: Served): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => fetch(request, incoming.socket.remoteAddress),
    // what is left of a refused upload is read away below, to its end: a browser shows no page before it has sent all
    autoCleanupIncoming: false,
    ...(keys
      ? { createServer: createSecure, serverOptions: { ...bounds, ...keys } }
      : { createServer: createPlain, serverOptions: bounds }),
  })
  bound(server as PlainServer)
  server.on('request', (asked, answer) => {
    answer.on('finish', () => {
      if (asked.readableEnded) return
      asked.removeAllListeners('data')
      asked.resume()
    })
  })
  if (keys) redirectPlain(server as SecureServer)
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(port, keys ? undefined : '127.0.0.1', ready)
  })
  return {
    renew: (renewed) => (server as SecureServer).setSecureContext({ ...renewed }),
    close: () => close(server as SecureServer),
  }
}

/** R-SEC-4. Who drips, floods or speaks no HTTP is cut off, and every answer carries the headers of ours. */
function bound(server: PlainServer): void {
  server.maxHeadersCount = limits.headers
  server.maxRequestsPerSocket = limits.requestsPerConnection
  server.maxConnections = limits.connections
  server.prependListener('request', (_, answer) => sayAlways(answer))
  server.on('clientError', answerUnreadable)
  server.on('checkExpectation', (_, answer) => {
    sayAlways(answer)
    answer.writeHead(417).end()
  })
}

function close(server: SecureServer): Promise<void> {
  return new Promise((closed) => {
    const idle = setInterval(() => server.closeIdleConnections(), look)
    const late = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(late)
      closed()
    })
  })
}
