import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { tokenHash } from '#outside/sign-in/token.ts'
import { saysNoRoom } from '#store/embedded/room.ts'

export type OperatorDoor = { readonly close: () => Promise<void> }

const file = (folder: string) => join(folder, 'operator.json')
const here = '127.0.0.1'
/** Milliseconds without an answer. */
const patience = { link: 10_000, 'let-in': 10_000, backup: 30 * 60_000 } as const

/** What the program does for the command line: each deed is given what was sent and answers text. */
export type OperatorDeeds = Readonly<Record<'link' | 'let-in' | 'backup', (given: string) => Promise<string>>>

/**
 * R-RUN-9. How the command line speaks with the program that holds the folder: a port of this computer alone, and a
 * secret that is new at each start and lies in the data folder for its owner only. It can give a founding link, let
 * somebody back in, make a copy, and nothing else.
 */
export async function openOperatorDoor(folder: string, deeds: OperatorDeeds): Promise<OperatorDoor> {
  const secret = randomBytes(32).toString('base64url')
  const server = createServer((asked, answer) => {
    const deed = Object.entries(deeds).find(([name]) => asked.url === `/${name}`)?.[1]
    if (!deed || asked.method !== 'POST' || !isSecret(asked.headers.authorization ?? '', secret)) {
      asked.resume()
      answer.writeHead(404).end()
      return
    }
    textIn(asked)
      .then(deed)
      .then(
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
      // another process of this folder may have come since: its door stays
      const last = await readFile(file(folder), 'utf8').catch(() => '')
      if (last === '' || last.includes(secret)) await rm(file(folder), { force: true })
    },
  }
}

/** The other side of the door: `undefined` when no program answers for this folder, or could not do it. */
export async function askOperator(
  folder: string,
  deed: keyof OperatorDeeds,
  given = '',
): Promise<string | undefined> {
  try {
    const { port, secret } = JSON.parse(await readFile(file(folder), 'utf8'))
    return await post(Number(port), String(secret), deed, given)
  } catch {
    return undefined
  }
}

function post(
  port: number,
  secret: string,
  deed: keyof OperatorDeeds,
  given: string,
): Promise<string | undefined> {
  return new Promise((ready, fail) => {
    const headers = { authorization: secret }
    const where = { host: here, port, method: 'POST', path: `/${deed}`, headers, timeout: patience[deed] }
    const asking = request(where, (answer) => {
      textIn(answer).then((text) => ready(answer.statusCode === 200 ? text : undefined), fail)
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', fail)
    asking.end(given)
  })
}

async function textIn(message: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of message.setEncoding('utf8')) text += piece
  return text
}

function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(tokenHash(given), tokenHash(secret))
}
