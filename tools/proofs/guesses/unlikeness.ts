/** How well two lists of times can be told apart, by Mann and Whitney: 0 not at all, 1 each time. */
export function unlikeness(one: readonly number[], other: readonly number[]): number {
  let wins = 0
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0
  return Math.abs((2 * wins) / (one.length * other.length) - 1)
}
