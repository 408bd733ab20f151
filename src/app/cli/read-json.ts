import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { no, ok, type Result } from '#kit/result.ts'
import { cliTexts } from './texts.ts'

const shown = 5

/** A file of JSON in the shape that `schema` asks for, or a sentence that says what is wrong and where. */
export async function readJson<Shape>(
  file: string,
  schema: z.ZodType<Shape>,
): Promise<Result<Shape, string>> {
  const text = await readText(file)
  if (!text.ok) return text
  const parsed = parse(file, text.value)
  if (!parsed.ok) return parsed
  const read = schema.safeParse(parsed.value)
  if (read.success) return ok(read.data)
  const { issues } = read.error
  const complaints = issues.slice(0, shown).map((issue) => complaintAbout(issue))
  const more = issues.length > shown ? [cliTexts.andMore(issues.length - shown)] : []
  return no(cliTexts.wrongShape(file, [...complaints, ...more]))
}

async function readText(file: string): Promise<Result<string, string>> {
  try {
    return ok((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    return no(fileTrouble(file, error))
  }
}

/** What the file system says about a file, in a sentence. */
export function fileTrouble(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'ENOENT') return cliTexts.noFile(file)
  if (code === 'EISDIR') return cliTexts.isFolder(file)
  if (code === 'EACCES' || code === 'EPERM') return cliTexts.noAccess(file)
  return cliTexts.unreadableFile(file, code)
}

function parse(file: string, text: string): Result<unknown, string> {
  if (text.trim() === '') return no(cliTexts.emptyFile(file))
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
    const before = text.slice(0, at).split('\n')
    return no(cliTexts.notJson(file, before.length, (before.at(-1) ?? '').length + 1))
  }
}

function complaintAbout(issue: z.core.$ZodIssue): string {
  const place = cliTexts.place(issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)))
  return cliTexts.at(place, wish(issue))
}

function wish(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    const expected = cliTexts.kinds[issue.expected] ?? issue.expected
    return issue.message.includes('received undefined')
      ? cliTexts.absent(expected)
      : cliTexts.expected(expected)
  }
  if (issue.code === 'invalid_value')
    return cliTexts.oneOf(issue.values.map((value) => JSON.stringify(value)))
  if (issue.code === 'unrecognized_keys') return cliTexts.superfluous(issue.keys)
  if (issue.code === 'too_small') return cliTexts.tooSmall(String(issue.minimum))
  if (issue.code === 'too_big') return cliTexts.tooBig(String(issue.maximum))
  return cliTexts.unfit
}
