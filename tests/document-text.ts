import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import { renderDocx } from '#outside/docx/render-docx.ts'
import { factoryTemplate } from '#outside/docx/templates.ts'
import { textOfDocx } from '#outside/docx/text-of-docx.ts'

/** The words of a draft as it is printed. */
export async function textOf(draft: DocumentDraft): Promise<string> {
  const rendered = renderDocx(await factoryTemplate(draft.template), draft.data)
  if (!rendered.ok) throw new Error(`${draft.fileName}: ${JSON.stringify(rendered.refusal)}`)
  return textOfDocx(rendered.value)
}

/** What a strict inspector never forgives, wherever it stands. */
const blemishes: readonly [name: string, pattern: RegExp][] = [
  ['a tag left over', /[{}]/],
  ['a value left over', /undefined|null|NaN|\[object|true|false/],
  ['two spaces', /[ \u00a0]{2}/],
  ['two full stops', /\.\.|г\.\./],
  ['a space before a mark', /[ \u00a0][,;.:!?]/],
  ['a mark and a letter together', /[а-я][,;:][а-яА-Я]/],
  ['an empty bracket or quotation', /\(\s*\)|«\s*»/],
  ['a number sign that may part from its number', /№ [\d_]/],
  ['initials that may part', /(?<![А-Я-])[А-Я]\. [А-Я]\.|(?<![А-Я-])[А-Я]\. [А-Я][а-я]/],
  ['a hyphen for a dash', / - /],
  ['straight quotation marks', /"/],
  ['a long dash among short ones', /—/],
]

/** Each blemish with what stands around it. */
export function blemishesOf(text: string): readonly string[] {
  return blemishes.flatMap(([name, pattern]) =>
    pattern.test(text) ? [`${name}: ${around(text, pattern)}`] : [],
  )
}

function around(text: string, pattern: RegExp): string {
  const at = text.search(pattern)
  return at < 0 ? '' : text.slice(Math.max(0, at - 30), at + 30)
}
