export type Part = 'program' | 'client' | 'seed' | 'demo'
export const usualParts: readonly Part[]
export const allParts: readonly Part[]
export function digestOf(part: Part): string
export function recordDigest(part: Part, digest: string): void
export function staleParts(wanted?: readonly Part[]): readonly Part[]
