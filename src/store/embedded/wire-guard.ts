const sentBy = { query: 'Q'.charCodeAt(0), parse: 'P'.charCodeAt(0), sync: 'S'.charCodeAt(0) } as const
const said = { parameter: 'S'.charCodeAt(0), ready: 'Z'.charCodeAt(0) } as const
const readyLength = 6
const anotherSession = /session(?:\s|\/\*.*?\*\/|--[^\n]*\n|_|"|')*authorization/is

/** What may go to the server of these messages of a client. Queries sent together are looked at one by one: the text of
 *  one that touches the session's identity is replaced by one that fails. Values are not looked at. */
export function guarded(bytes: Uint8Array): Uint8Array {
  if (!asksForAnotherSession(messagesOf(bytes))) return bytes
  return Buffer.concat(
    queriesIn(bytes).map((query) =>
      asksForAnotherSession(messagesOf(query)) ? refusedStatement('this session cannot be changed') : query,
    ),
  )
}

function asksForAnotherSession(messages: readonly Message[]): boolean {
  return messages.some(
    ({ kind, body }) =>
      (kind === sentBy.query || kind === sentBy.parse) && anotherSession.test(body.toString('latin1')),
  )
}

/** Each query with all its messages, through the one after which the server is ready again. */
function queriesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const queries: Uint8Array[] = []
  let from = 0
  for (const { kind, end } of messagesOf(bytes)) {
    if (kind !== sentBy.query && kind !== sentBy.sync) continue
    queries.push(bytes.subarray(from, end))
    from = end
  }
  return from < bytes.length ? [...queries, bytes.subarray(from)] : queries
}

/** Whether the server reports that the session has become the superuser's. */
export function becameAnother(bytes: Uint8Array): boolean {
  const report = 'is_superuser\0on\0'
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(report)) return false
  return messagesOf(bytes).some(
    ({ kind, body }) => kind === said.parameter && body.toString('latin1') === report,
  )
}

/** Whether the client now waits until the server is ready again. */
export function endsAQuery(bytes: Uint8Array): boolean {
  const last = messagesOf(bytes).at(-1)?.kind
  return last === sentBy.query || last === sentBy.sync
}

export function saysReady(bytes: Uint8Array): boolean {
  return bytes.length >= readyLength && bytes[bytes.length - readyLength] === said.ready
}

/** What is sent to the server in place of a refused message: it fails there, in whatever transaction is open. */
function refusedStatement(text: string): Uint8Array {
  const body = Buffer.from(`do $$ begin raise insufficient_privilege using message = '${text}'; end $$\0`)
  const head = Buffer.alloc(5)
  head.writeUInt8(sentBy.query, 0)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

type Message = { readonly kind: number; readonly body: Buffer; readonly end: number }

/** Messages are a letter, a length that counts itself, a body; a start-up packet begins with the length and is none. */
function messagesOf(bytes: Uint8Array): readonly Message[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const messages: Message[] = []
  for (let at = 0; at + 5 <= all.length && all[at] !== 0; ) {
    const end = at + 1 + all.readInt32BE(at + 1)
    messages.push({ kind: all[at]!, body: all.subarray(at + 5, end), end })
    at = end
  }
  return messages
}
