import { evaluate } from '#domain/documents/expression.ts'

type Context = { readonly num: number }

/** The tag's meaning for docxtemplater: looked up from the innermost scope outwards, never run, never silently empty. */
export function parser(tag: string) {
  return {
    get(scope: unknown, context: Context): unknown {
      const value = evaluate(tag, scope)
      if (value === undefined && context.num > 0) return undefined
      if (value === undefined || value === null || value === '') throw new Error(`nothing for {${tag}}`)
      return value
    },
  }
}
