import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A file of the built program or a package, by its path, with the SHA-256 of what it holds. */
type Digests = Readonly<Record<string, string>>

/** What the build made, and the packages that were there when it did. */
export type ProgramFiles = { readonly files: Digests; readonly packages: Digests }

export type FileTrouble = { readonly file: string; readonly how: 'changed' | 'missing' }

export const listName = 'files.json'
const runs = /\.(js|mjs|cjs|wasm|data|node|json)$/
/** Maps are read by people, digests by the next build, and what Node compiled is held against what it was compiled from. */
const left = /(^|\/)\.|\.map$/

/** R-FIL-1. The files of the folder `dist` that the program runs or hands out. */
export async function digestsIn(folder: string): Promise<Digests> {
  const paths = (await filesUnder(folder)).filter((path) => path !== listName && !left.test(path))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const)),
  )
}

/** One digest for everything of a package that can be run. */
export async function packageDigest(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const path of (await filesUnder(folder)).filter(
    (one) => runs.test(one) && !one.includes('node_modules/'),
  ))
    hash
      .update(path)
      .update('\0')
      .update(sha256(await readFile(join(folder, path))))
  return hash.digest('hex')
}

/** Of a built program: what is not as it was built. A file that the build did not list is not looked at: nothing runs it. */
export async function changedFiles(folder: string): Promise<readonly FileTrouble[]> {
  const known = await readList(folder)
  if (!known) return [{ file: listName, how: 'missing' }]
  return differences(known.files, (file) => readFile(join(folder, file)).then(sha256))
}

/** The same of the packages in `root`: too many to look at before each start. */
export async function changedPackages(folder: string, root: string): Promise<readonly FileTrouble[]> {
  const known = await readList(folder)
  if (!known) return [{ file: listName, how: 'missing' }]
  return differences(known.packages, (path) => packageDigest(join(root, path)))
}

async function differences(
  known: Digests,
  digest: (path: string) => Promise<string>,
): Promise<readonly FileTrouble[]> {
  const found = Object.entries(known).map(async ([file, was]): Promise<FileTrouble | undefined> => {
    const is = await digest(file).catch(() => undefined)
    if (is === was) return undefined
    return { file, how: is === undefined ? 'missing' : 'changed' }
  })
  return (await Promise.all(found)).filter((one) => one !== undefined)
}

/** Only what was just built is listed anew: a file that somebody changed meanwhile stays found out. */
export async function listFiles(
  folder: string,
  isBuilt: (file: string) => boolean,
  packages: Digests | undefined,
): Promise<void> {
  const before = (await readList(folder)) ?? { files: {}, packages: {} }
  const kept = Object.entries(before.files).filter(([file]) => !isBuilt(file))
  const made = Object.entries(await digestsIn(folder)).filter(([file]) => isBuilt(file))
  const files = Object.fromEntries([...kept, ...made].sort(([one], [other]) => (one < other ? -1 : 1)))
  const list: ProgramFiles = { files, packages: packages ?? before.packages }
  await writeFile(join(folder, listName), `${JSON.stringify(list, null, 1)}\n`)
}

/** What to compare with another computer's: one line for the whole program. */
export async function programDigest(folder: string): Promise<string | undefined> {
  return readFile(join(folder, listName)).then(sha256, () => undefined)
}

async function readList(folder: string): Promise<ProgramFiles | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, listName), 'utf8'))
  } catch {
    return undefined
  }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort()
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
