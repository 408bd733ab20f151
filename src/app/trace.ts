/** What may be written down: the kind of failure and the places it passed. Its message may hold somebody's name. */
export function traceOf(failure: unknown): { readonly bug: string; readonly places: readonly string[] } {
  if (!(failure instanceof Error)) return { bug: typeof failure, places: [] }
  const code = 'code' in failure ? ` ${String(failure.code)}` : ''
  const places = (failure.stack ?? '').split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? [])
  return { bug: `${failure.name}${code}`, places }
}
