import { readFile } from 'node:fs/promises'

const cache = new Map<string, Promise<Uint8Array>>()

/** A factory template by name; read once, for templates change only with the program. */
export function factoryTemplate(name: string): Promise<Uint8Array> {
  if (!/^[a-z0-9_]+$/.test(name)) throw new TypeError(`not a template name: ${name}`)
  const known = cache.get(name)
  if (known !== undefined) return known
  const read = readFile(new URL(`../../../reference/documents/templates/${name}.docx`, import.meta.url))
  cache.set(name, read)
  return read
}
