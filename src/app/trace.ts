/** What may be written down: the kind of failure and the places it passed. Its message may hold somebody's name. */
export function traceOf(failure: unknown): { readonly bug: string; readonly places: readonly string[] } {
  if (!(failure instanceof Error)) return { bug: typeof failure, places: [] }
  const code = 'code' in failure && isWord(failure.code) ? ` ${failure.code}` : ''
  const stack = failure.stack ?? ''
  const said = stack.indexOf(failure.message)
  const places = stack.slice(said < 0 ? 0 : said + failure.message.length).split('\n')
  return { bug: `${isWord(failure.name) ? failure.name : 'Error'}${code}`, places: places.flatMap(placeOf) }
}

/** A name that a programmer gave: anything else may have been typed by somebody. */
function isWord(name: unknown): boolean {
  return (typeof name === 'string' || typeof name === 'number') && /^[A-Za-z0-9_.-]{1,60}$/.test(String(name))
}

/** `openPage (src/app/server.ts:12:7)`: the way to the program itself may hold the name of a user of the computer. */
function placeOf(line: string): readonly string[] {
  const found = /^\s+at (?:(.{1,200}?) \()?(.{1,500}?):(\d+):(\d+)\)?$/.exec(line)
  if (!found) return []
  const [, name, path = '', row, column] = found
  const within = /(?:^|[/\\])((?:src|dist|tests|tools|node_modules)[/\\].*)$/.exec(path)?.[1]
  const place = `${within ?? path.split(/[/\\]/).at(-1)}:${row}:${column}`
  return [name && /^[\w$.#<>[\] ]+$/.test(name) ? `${name} (${place})` : place]
}
