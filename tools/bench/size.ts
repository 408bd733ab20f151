import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from '../steps/root.mjs'
import type { Figure, Part } from './figure.ts'
import { inFolder, startProgram } from './program.ts'
import { expectGo, fillSchool, foundSchool } from './school.ts'

const places = [
  '/sign-in',
  '/today',
  '/people',
  '/mentees',
  '/mentors',
  '/our-mentors',
  '/pairs',
  '/documents',
  '/staff',
  '/organisation',
  '/roles',
  '/history',
]
const most = { scripts: 15, whole: 50 } as const

type Page = { readonly path: string; readonly html: string; readonly asSent: number }

/** What a browser takes for each page the first time: the page, its style, mark and scripts; fonts said separately. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const program = await startProgram(folder)
    try {
      const curator = await foundSchool(program)
      await fillSchool(curator, 80)
      const made = await expectGo(curator, '/documents', {})
      const person = /\/people\/[0-9a-f-]{36}/.exec((await curator.get('/people')).text)![0]
      const pages: Page[] = []
      for (const path of [...places, person, `${person}/edit`, made]) {
        const { text, headers } = await curator.send('GET', path, { 'accept-encoding': 'br' })
        pages.push({ path, html: text, asSent: Number(headers.get('content-length') ?? text.length) })
      }
      return pages.flatMap(figuresOf)
    } finally {
      await program.stop()
    }
  })

function figuresOf({ path, html, asSent }: Page): readonly Figure[] {
  const linked = [...html.matchAll(/(?:href|src)="\/assets\/([^"]+)"/g)].map((found) => found[1]!)
  const fonts = linked.filter((name) => name.endsWith('.woff2'))
  const scripts = scriptsOf(
    html,
    linked.filter((name) => name.endsWith('.js')),
  )
  const rest = linked.filter((name) => !fonts.includes(name) && !name.endsWith('.js'))
  const scriptBytes = sum(scripts.map(packed))
  const page = brotli(Buffer.from(html)) + scriptBytes + sum(rest.map(packed))
  const place = path.replace(/[0-9a-f-]{36}/, ':id')
  const kilobytes = (what: string, bytes: number, rest: Partial<Figure> = {}): Figure => ({
    what: `${place} ${what}`,
    figure: bytes / 1000,
    unit: 'kB',
    ...rest,
  })
  return [
    kilobytes('scripts', scriptBytes, { bound: { atMost: most.scripts }, note: `${scripts.length} files` }),
    kilobytes('without fonts', page, {
      bound: { atMost: most.whole },
      note: `page as sent ${short(asSent)} kB`,
    }),
    kilobytes('with fonts', page + sum(fonts.map((name) => read(name).length))),
  ]
}

/** The scripts of a page: those it names, what they import, and the islands that it has. */
function scriptsOf(html: string, named: readonly string[]): readonly string[] {
  const islands = new Set([...html.matchAll(/data-island="([^"]+)"/g)].map((found) => found[1]!))
  const taken = new Set<string>()
  const take = (name: string) => {
    if (taken.has(name)) return
    taken.add(name)
    const text = read(name).toString()
    for (const [, file] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) take(file!)
    for (const [, file] of text.matchAll(/import\("\.\/([^"]+)"\)/g))
      if (!file!.includes('.island-') || islands.has(file!.replace(/\.island-.*/, ''))) later.add(file!)
  }
  const later = new Set<string>()
  for (const name of named) take(name)
  if (islands.size > 0) for (const name of later) take(name)
  return [...taken]
}

const read = (name: string) => readFileSync(join(root, 'dist', 'client', 'assets', name))
const packed = (name: string) => read(`${name}.br`).length
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
const short = (bytes: number) => (bytes / 1000).toFixed(1)

function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
