import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ui = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ui, file), 'utf8')
const files = (readdirSync(ui, { recursive: true }) as string[]).filter((file) => !/\.test\.tsx?$/.test(file))
const sheets = files.filter((file) => file.endsWith('.css'))
const css = sheets
  .map(read)
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
const markup = files
  .filter((file) => /\.tsx?$/.test(file))
  .map(read)
  .join('\n')

/** Words any page may use on its own elements; the sheet of a document has its own. */
const words = ['small', 'sec', 'nw', 'num', 'prose', 'plain', 'vh', 'no-print', 'c', 'ind', 'two']

describe('R-UI-10 the stylesheet', () => {
  it('has no class that no component draws', () => {
    const selectors = css.replace(/\{[^{}]*\}/g, '{}')
    const classes = new Set([...selectors.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name))
    const idle = [...classes].filter(
      (name) => !words.includes(name) && !new RegExp(`['"\` ]${name}\\b`).test(markup),
    )
    expect(idle).toEqual([])
  })

  it('uses nothing that Chrome 109 or Firefox 115 would stumble over, and nothing from elsewhere', () => {
    expect(css).not.toMatch(/color-mix\(|light-dark\(|@layer|@container|@scope|&[ .:[]|https?:/)
  })

  it('names each colour once: outside the tokens, print and the sheet of paper there are only variables', () => {
    const free = sheets.filter((file) => !/(tokens|print|low-vision|record|dialog)\.css$/.test(file))
    const coloured = free.filter((file) =>
      /#[0-9a-f]{3,8}\b|rgba?\(/i.test(read(file).replace(/\/\*[\s\S]*?\*\//g, '')),
    )
    expect(coloured).toEqual([])
  })

  it('every variable that is used is set', () => {
    const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
    expect([...used].filter((name) => !set.has(name))).toEqual([])
  })

  it('each file stays within 300 lines', () => {
    expect(sheets.filter((file) => read(file).split('\n').length > 300)).toEqual([])
  })
})

describe('R-UI-10 contrast of the tokens (WCAG 2.2: text 4.5, edges of controls 3)', () => {
  const tokens = read('styles/tokens.css')
  const themes = {
    light: tokens.slice(0, tokens.indexOf('@media')),
    dark: tokens.slice(tokens.indexOf(':root[data-theme="dark"]')),
  }
  const colour = (theme: string, name: string) =>
    new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? ''

  it.each(Object.entries(themes))('%s', (_, theme) => {
    const weak: string[] = []
    for (const under of ['paper', 'ground', 'sunk', 'accent-soft']) {
      for (const text of ['ink', 'ink-2', 'accent', 'accent-2', 'ok', 'help', 'bad']) {
        if (contrast(colour(theme, text), colour(theme, under)) < 4.5) weak.push(`${text} on ${under}`)
      }
      if (contrast(colour(theme, 'line-2'), colour(theme, under)) < 3) weak.push(`line-2 on ${under}`)
    }
    if (contrast(colour(theme, 'on-accent'), colour(theme, 'accent')) < 4.5) weak.push('on-accent')
    expect(weak).toEqual([])
  })
})

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
