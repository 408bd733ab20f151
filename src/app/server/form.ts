import { createHash } from 'node:crypto'
import type { Form, Typed } from '#features/route.ts'
import { printable } from '#kit/printable.ts'
import { digestOfForm, keyField, keyOf } from './form-keys.ts'
import { limits } from './limits.ts'

export const emptyForm: Form = { values: {}, all: () => [], file: () => undefined }

/** More fields, or more in one of them, than any page of ours sends. */
export class FormTooLarge extends Error {}

/** A form that did not come whole. Read as an empty one it would take back every choice that stood in it. */
export class FormBroken extends Error {}

type Most = { readonly fields: number; readonly fieldLetters: number; readonly files: number }

const forms = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/** A posted form: text as typed, files as bytes. Repeated fields are read by `all`. A body that is no form says nothing,
 *  and the command refuses what is missing. */
export async function readForm(request: Request, most: Most = limits): Promise<Form> {
  const isForm = forms.test(request.headers.get('content-type') ?? '')
  const data = isForm ? await wholeForm(request) : new FormData()
  const values: Record<string, string> = Object.create(null)
  const lists = new Map<string, string[]>()
  const files = new Map<string, { name: string; bytes: Uint8Array }>()
  const once = keyOf(data.get(keyField))
  data.delete(keyField)
  const said: (readonly [string, string])[] = []
  let count = 0
  for (const [sent, value] of data) {
    count += 1
    if (count > most.fields) throw new FormTooLarge()
    const name = nameOf(sent)
    if (typeof value !== 'string') {
      if (files.size >= most.files) throw new FormTooLarge()
      const bytes = new Uint8Array(await value.arrayBuffer())
      files.set(name, { name: fileName(value.name), bytes })
      said.push([name, digestOfBytes(bytes)])
      continue
    }
    if (value.length > most.fieldLetters) throw new FormTooLarge()
    const text = printable(value)
    values[name] = text
    said.push([name, text])
    const list = lists.get(name)
    if (list) list.push(text)
    else lists.set(name, [text])
  }
  return {
    values: values as Typed,
    all: (name) => lists.get(name) ?? [],
    file: (name) => files.get(name),
    ...(once && { once: { key: once, digest: digestOfForm(said) } }),
  }
}

function wholeForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw new FormBroken()
  })
}

const digestOfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What came in an address, by name; what was sent twice counts once, the first. */
export function readSearch(sent: Readonly<Record<string, string>>): Typed {
  const entries = Object.entries(sent).slice(0, limits.searchFields)
  const read: Record<string, string> = Object.create(null)
  for (const [name, text] of entries) read[printable(name)] = printable(text.slice(0, limits.searchLetters))
  return read
}

function nameOf(sent: string): string {
  if (sent.length > limits.fieldNameLetters) throw new FormTooLarge()
  return printable(sent)
}

/** The name alone, without a way to it, and without what makes a name read otherwise than it is. */
function fileName(sent: string): string {
  const alone = printable(sent).split(/[/\\]/).at(-1) ?? ''
  const plain = alone.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  return plain.length > limits.fileNameLetters ? shortened(plain) : plain
}

/** The beginning, and the ending that says what it is. */
function shortened(name: string): string {
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  return name.slice(0, limits.fileNameLetters - ending.length).toWellFormed() + ending
}
