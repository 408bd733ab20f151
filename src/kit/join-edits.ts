type Fields = Readonly<Record<string, unknown>>

/**
 * Two people had the same form open. `was` is what the second one saw, `typed` what came back, `now` what is kept
 * meanwhile: a field left as it was seen keeps what others wrote since, and one that both changed, each otherwise, is a
 * clash. Values are compared as they are.
 */
export function joinEdits<F extends Fields>(
  was: Fields,
  typed: F,
  now: F,
): { readonly joined: F; readonly clashes: readonly (keyof F & string)[] } {
  const names = Object.keys(typed) as (keyof F & string)[]
  const left = names.filter((name) => name in was && typed[name] === was[name])
  const clashes = names.filter(
    (name) => name in was && !left.includes(name) && now[name] !== was[name] && now[name] !== typed[name],
  )
  return { joined: { ...typed, ...Object.fromEntries(left.map((name) => [name, now[name]])) }, clashes }
}
