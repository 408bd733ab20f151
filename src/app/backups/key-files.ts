import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** R-BAK-5. The files of the key folder as they travel with every copy. */
export async function readKeyFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => /^[a-z0-9-]+\.(key|json)$/.test(name)).sort()
  const files = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(files))
}
