import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { no, ok, type Result } from '#kit/result.ts'
import type { NamedFile } from '#outside/archive.ts'

export type PdfRefusal =
  | { readonly reason: 'no-libreoffice' }
  | { readonly reason: 'too-slow'; readonly seconds: number }
  | { readonly reason: 'not-printed'; readonly names: readonly string[] }

export type PdfPrinter = {
  /** PDF files in the order of the given ones, `Приказ.docx` becoming `Приказ.pdf`. */
  readonly toPdf: (files: readonly NamedFile[]) => Promise<Result<NamedFile[], PdfRefusal>>
  readonly close: () => Promise<void>
}

const batchSize = 20
type Patience = { readonly start: number; readonly document: number }

/**
 * R-DOC-13. LibreOffice prints one batch at a time, in a profile folder of its own, so that an open window of the same
 * user is not disturbed; a batch that hangs is ended together with all that it started.
 */
export function pdfPrinter(
  libreOffice: string | null | Promise<string | null>,
  patience: Patience = { start: 30, document: 10 },
): PdfPrinter {
  let queue: Promise<unknown> = Promise.resolve()
  let home: Promise<string> | null = null

  const toPdf = (files: readonly NamedFile[]): Promise<Result<NamedFile[], PdfRefusal>> => {
    const turn = queue.then(async () => {
      const program = await libreOffice
      if (program === null) return no({ reason: 'no-libreoffice' as const })
      home ??= mkdtemp(join(tmpdir(), 'vektor-pdf-'))
      return printAll(program, await home, files, patience)
    })
    queue = turn.catch(() => undefined)
    return turn
  }

  const close = async () => {
    await queue
    if (home !== null) await rm(await home, { recursive: true, force: true })
    home = null
  }
  return { toPdf, close }
}

async function printAll(
  program: string,
  home: string,
  files: readonly NamedFile[],
  patience: Patience,
): Promise<Result<NamedFile[], PdfRefusal>> {
  const printed: NamedFile[] = []
  for (let at = 0; at < files.length; at += batchSize) {
    const batch = files.slice(at, at + batchSize)
    const seconds = patience.start + patience.document * batch.length
    const done = await printBatch(program, home, batch, seconds)
    if (!done.ok) return done
    printed.push(...done.value)
  }
  return ok(printed)
}

/** Files get plain numbers for names: LibreOffice and its command line differ on letters from system to system. */
async function printBatch(
  program: string,
  home: string,
  batch: readonly NamedFile[],
  seconds: number,
): Promise<Result<NamedFile[], PdfRefusal>> {
  const work = await mkdtemp(join(home, 'batch-'))
  try {
    const sources = batch.map((_, at) => join(work, `${at}.docx`))
    await Promise.all(batch.map((file, at) => writeFile(sources[at]!, file.bytes)))
    await mkdir(join(work, 'pdf'))
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`
    const options = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      join(work, 'pdf'),
      ...sources,
    ]
    if (!(await run(program, options, seconds))) return no({ reason: 'too-slow', seconds })
    const read = await Promise.all(
      batch.map((_, at) => readFile(join(work, 'pdf', `${at}.pdf`)).catch(() => null)),
    )
    const lost = batch.filter((_, at) => read[at] === null).map((file) => file.name)
    if (lost.length > 0) return no({ reason: 'not-printed', names: lost })
    return ok(batch.map((file, at) => ({ name: file.name.replace(/\.docx$/i, '.pdf'), bytes: read[at]! })))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** `false` when the time was up. The group is ended, for `soffice` is a script that starts the real program. */
function run(program: string, options: readonly string[], seconds: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: 'ignore', detached: process.platform !== 'win32' })
    let late = false
    const timer = setTimeout(() => {
      late = true
      endGroup(child)
    }, seconds * 1000)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(!late)
    })
  })
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}
