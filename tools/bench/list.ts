import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../steps/root.mjs'
import { type Figure, median, type Part } from './figure.ts'
import { type Loaded, load } from './load.ts'
import { end, inFolder, startProgram } from './program.ts'
import { fillSchool, foundSchool } from './school.ts'

/** A bare Hono + Preact slice gave 1,400 where React Router with a component kit gave 130; five times that is asked for. */
const share = (5 * 130) / 1400
const rounds = 3
const usual = { connections: 8, milliseconds: 1200, most: 5000 }

/** The list of 80 people of a signed-in curator, against pages without a database, by turns in one run. */
export const measure: Part = async (say) =>
  inFolder(async (folder) => {
    const program = await startProgram(folder)
    const yardstick = await startBarePage()
    try {
      const curator = await foundSchool(program)
      await fillSchool(curator, 80)
      const cookie = curator.cookieHeader()
      const { text } = await curator.get('/people')
      say(
        `  the list: ${text.match(/<tr>/g)?.length} rows, ${text.length} letters; bare: ${yardstick.letters}`,
      )
      const targets = {
        list: { url: `${program.url}/people`, cookie },
        bare: { url: yardstick.url },
        signIn: { url: `${program.url}/sign-in` },
        health: { url: `${program.url}/health` },
      }
      const measured: Record<keyof typeof targets, Loaded[]> = { list: [], bare: [], signIn: [], health: [] }
      for (const one of [targets.list, targets.bare]) await load({ ...usual, requests: [one] })
      for (let round = 0; round < rounds; round += 1)
        for (const name of Object.keys(targets) as (keyof typeof targets)[])
          measured[name].push(await load({ ...usual, requests: [targets[name]] }))
      const rendered = await yardstick.render()
      return figuresOf(measured, rendered)
    } finally {
      await Promise.all([program.stop(), yardstick.stop()])
    }
  })

type Rendered = { readonly bare: number; readonly whole: number }

function figuresOf(
  measured: Readonly<Record<'list' | 'bare' | 'signIn' | 'health', readonly Loaded[]>>,
  rendered: Rendered,
): readonly Figure[] {
  const pages = (name: keyof typeof measured) => median(measured[name].map((one) => one.perSecond))
  const ratios = measured.list.map((one, round) => one.perSecond / measured.bare[round]!.perSecond)
  const perSecond = (what: string, figure: number, note: string) => ({ what, figure, unit: 'pages/s', note })
  return [
    {
      what: 'list of 80 people / bare page',
      figure: 100 * median(ratios),
      unit: '%',
      bound: { atLeast: 100 * share },
      note: 'the same markup from memory in bare Hono + Preact',
    },
    perSecond('list of 80 people', pages('list'), 'signed in, embedded database, 8 connections'),
    perSecond('bare page', pages('bare'), 'no database, no session, a process of its own'),
    perSecond('/sign-in', pages('signIn'), 'the same server, no database'),
    perSecond('/health', pages('health'), 'the same server, two letters'),
    perSecond('render alone', rendered.whole, 'whole document with typography, no server'),
    perSecond('bare render alone', rendered.bare, 'the same without frame and typography'),
    {
      what: 'list of 80 people, one answer',
      figure: median(measured.list.map((one) => one.median)),
      unit: 'ms',
      note: 'median, 8 at once',
    },
  ]
}

type BarePage = {
  readonly url: string
  readonly letters: number
  readonly render: () => Promise<Rendered>
  readonly stop: () => Promise<void>
}

async function startBarePage(): Promise<BarePage> {
  const folder = join(root, 'node_modules', '.cache', 'vektor')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'bare-page.js')
  await build({
    entryPoints: [join(import.meta.dirname, 'bare-page.tsx')],
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  const child = fork(file)
  const { port, bytes } = (await nextWord(child)) as { port: number; bytes: number }
  const render = async () => {
    child.send('render')
    return (await nextWord(child)) as Rendered
  }
  return { url: `http://127.0.0.1:${port}/people`, letters: bytes, render, stop: () => end(child) }
}

function nextWord(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('the bare page ended')))
  })
}
