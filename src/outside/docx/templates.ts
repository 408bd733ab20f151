import { readFile } from 'node:fs/promises'

const cache = new Map<string, Promise<Uint8Array>>()
/** From the sources, and from the one file they are built into, which lies in `dist/`. */
const folder = new URL(
  `${import.meta.url.endsWith('.ts') ? '../../..' : '..'}/reference/documents/templates/`,
  import.meta.url,
)

/** A factory template by name; read once, for templates change only with the program. */
export function factoryTemplate(name: string): Promise<Uint8Array> {
  if (!/^[a-z0-9_]+$/.test(name)) throw new TypeError(`not a template name: ${name}`)
  const known = cache.get(name)
  if (known !== undefined) return known
  const read = readFile(new URL(`${name}.docx`, folder))
  cache.set(name, read)
  return read
}
