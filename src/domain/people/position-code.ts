import { parsePositions } from '#domain/staff/parse-position.ts'

/** The code by which rules know a position that somebody typed, read as a staff list's would be; `null`: they do not. */
export function positionCode(position: string): string | null {
  return parsePositions(position).positions[0]?.code ?? null
}
