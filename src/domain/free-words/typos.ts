/** Shorter stems are too like one another for a guess. */
const shortest = 7

/** R-WRD-3. The known stem that differs by one letter, put in, left out, changed or swapped with its neighbour; the first
 *  letter is the same: people rarely miss that one. */
export function typoFinder(stems: readonly string[]): (stem: string) => string | undefined {
  const near = (stem: string, longer = 0) => `${stem[0]}${stem.length + longer}`
  const known = Map.groupBy(
    stems.filter((one) => one.length >= shortest),
    (one) => near(one),
  )
  return (stem) => {
    if (stem.length < shortest) return undefined
    for (const longer of [0, 1, -1])
      for (const one of known.get(near(stem, longer)) ?? []) if (isOneApart(one, stem)) return one
    return undefined
  }
}

/** At most one edit apart. */
export function isOneApart(one: string, other: string): boolean {
  if (one === other) return true
  let at = 0
  while (one[at] === other[at]) at++
  if (one.length !== other.length) {
    const [long, short] = one.length > other.length ? [one, other] : [other, one]
    return long.slice(at + 1) === short.slice(at)
  }
  if (one.slice(at + 1) === other.slice(at + 1)) return true
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
