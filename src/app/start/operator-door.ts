import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { tokenHash } from '#outside/sign-in/token.ts'
import { saysNoRoom } from '#store/embedded/room.ts'

export type OperatorDoor = { readonly close: () => Promise<void> }

const file = (folder: string) => join(folder, 'operator.json')
const here = '127.0.0.1'

/**
 * R-RUN-9. How the command line speaks with the program that holds the folder: a port of this computer alone, and a
 * secret that is new at each start and lies in the data folder for its owner only. It can give a founding link and
 * nothing else.
 */
export async function openOperatorDoor(folder: string, link: () => Promise<string>): Promise<OperatorDoor> {
  const secret = randomBytes(32).toString('base64url')
  const server = createServer((asked, answer) => {
    asked.resume()
    if (asked.method !== 'POST' || !isSecret(asked.headers.authorization ?? '', secret)) {
      answer.writeHead(404).end()
      return
    }
    link().then(
      (made) => answer.end(made),
      () => answer.writeHead(500).end(),
    )
  })
  const port = await new Promise<number>((ready, fail) => {
    server.once('error', fail)
    server.listen(0, here, () => {
      const address = server.address()
      ready(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await rm(file(folder), { force: true })
  await writeFile(file(folder), JSON.stringify({ port, secret }), { mode: 0o600 }).catch((failure) => {
    // R-STO-14. Without room nobody finds the door, and the pages are read all the same
    if (!saysNoRoom(failure)) throw failure
  })
  return {
    close: async () => {
      server.close()
      server.closeAllConnections()
      await rm(file(folder), { force: true })
    },
  }
}

/** The other side of the door: `undefined` when no program answers for this folder. */
export async function askForLink(folder: string): Promise<string | undefined> {
  try {
    const { port, secret } = JSON.parse(await readFile(file(folder), 'utf8'))
    return await post(Number(port), String(secret))
  } catch {
    return undefined
  }
}

function post(port: number, secret: string): Promise<string | undefined> {
  return new Promise((ready, fail) => {
    const headers = { authorization: secret }
    const asking = request({ host: here, port, method: 'POST', headers, timeout: 10_000 }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece) => {
        text += piece
      })
      answer.on('end', () => ready(answer.statusCode === 200 ? text : undefined))
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', fail)
    asking.end()
  })
}

function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(tokenHash(given), tokenHash(secret))
}
