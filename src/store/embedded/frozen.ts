import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { EngineParts } from './engine-parts.ts'

type MemoryFiles = {
  readonly mkdirTree: (path: string) => void
  readonly writeFile: (path: string, bytes: Uint8Array, how: { canOwn: boolean }) => void
}
type Internals = { readonly NODEFS: unknown; readonly FS: MemoryFiles }
type Mounting = {
  readonly NODEFS: unknown
  readonly FS: Pick<MemoryFiles, 'mkdirTree'> & {
    readonly mount: (kind: unknown, how: { readonly root: string }, place: string) => void
  }
}

/** Where NODEFS would be mounted, a copy of its files is put into memory instead. */
class CopyInMemory extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const steps = [...((emscriptenOpts.preRun ?? []) as unknown as ((given: Mounting) => void)[])]
    const mount = steps.pop()
    if (!mount) throw new Error('PGlite has changed inside: nothing is mounted')
    const copy = ({ NODEFS, FS }: Internals) =>
      mount({
        NODEFS,
        FS: {
          mkdirTree: (path) => FS.mkdirTree(path),
          mount: (_kind, { root }, place) => copyInto(FS, root, place),
        },
      })
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...steps, copy] as never } }
  }
}

function copyInto(files: MemoryFiles, folder: string, place: string): void {
  files.mkdirTree(place)
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    if (one.isDirectory()) copyInto(files, join(folder, one.name), `${place}/${one.name}`)
    else files.writeFile(`${place}/${one.name}`, readFileSync(join(folder, one.name)), { canOwn: true })
  }
}

/** R-STO-14. A database on a disk without room: what is on the disk is read into memory, recovered there and served; the
 *  folder is not touched. */
export function openFrozen(folder: string, parts: EngineParts): Promise<PGlite> {
  return PGlite.create({ fs: new CopyInMemory(folder), ...parts })
}
