import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { textOf } from './text-of.ts'

/** Both faces of a letter. */
export type Faces = { readonly html?: string; readonly text: string }

const head = '<!doctype html>'

/** R-MAIL-2. A letter is written once, as HTML; its text is read off it, so that they cannot say different things. */
export function renderLetter(letter: VNode): Required<Faces> {
  const html = `${head}<html lang="ru"><head><meta charset="utf-8"></head><body>${renderToString(letter)}</body></html>`
  return { html, text: textOf(html) }
}

/** The faces of a letter's `body` as it is stored: what `renderLetter` gave as `html`, or plain text. */
export function facesOf(body: string): Faces {
  return body.startsWith(head) ? { html: body, text: textOf(body) } : { text: body }
}
