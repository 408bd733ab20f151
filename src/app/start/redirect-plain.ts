import { createServer } from 'node:http'
import type { Server } from 'node:https'
import type { Socket } from 'node:net'

export type Keys = { readonly cert: string; readonly key: string }

const handshake = 0x16
const patience = 10_000

/** R-NET-8. An address typed without `https://` comes in plain: the first byte tells, and the browser is sent to the safe
 *  side of the same port. Nothing is answered in plain but this. */
export function redirectPlain(secure: Server): void {
  const plain = createServer((asked, answer) => {
    const { host } = asked.headers
    const reads = asked.method === 'GET' || asked.method === 'HEAD'
    const to = `https://${host}${asked.url}`
    answer.shouldKeepAlive = false
    if (host && reads && URL.canParse(to)) answer.writeHead(307, { location: new URL(to).href }).end()
    else answer.writeHead(400).end()
  })
  const takeSecure = secure.listeners('connection')
  secure.removeAllListeners('connection')
  secure.on('connection', (socket: Socket) => {
    const tooLate = () => socket.destroy()
    socket.setTimeout(patience, tooLate)
    socket.on('error', tooLate)
    socket.once('data', (first) => {
      socket.pause()
      socket.unshift(first)
      if (first[0] !== handshake) {
        plain.emit('connection', socket)
        socket.resume()
        return
      }
      socket.setTimeout(0)
      socket.off('timeout', tooLate)
      for (const take of takeSecure) take.call(secure, socket)
    })
  })
}
