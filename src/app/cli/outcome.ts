/**
 * How a command ends. A value is an object or a list as JSON writes it. `answer` (as JSON) or `printed` (as it is) goes to stdout and nothing else does; `refused` (the work could not be done) and
 * `misused` (the command was given wrongly) are sentences for stderr.
 */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: object; readonly warnings: readonly string[] }
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string; readonly value?: object }
  | { readonly kind: 'misused'; readonly sentence: string }

export function answer(value: object, warnings: readonly string[] = []): Outcome {
  return { kind: 'answer', value, warnings }
}

export function refused(sentence: string, value?: object): Outcome {
  return value === undefined ? { kind: 'refused', sentence } : { kind: 'refused', sentence, value }
}

/** For answers that are not data: text for another program to read. */
export function printed(text: string): Outcome {
  return { kind: 'printed', text }
}

export function misused(sentence: string): Outcome {
  return { kind: 'misused', sentence }
}

export const exitCodes = { answer: 0, printed: 0, refused: 1, misused: 2 } as const satisfies Record<
  Outcome['kind'],
  number
>
