import { z } from 'zod'
import { mostTried, type TriedChange, triedKinds, tryingUpTo } from '#domain/needs/tried-changes.ts'

/** «lock:mentee:mentor,ban:…»: changes as they stand in an address, by ids alone. */
export const written = (changes: readonly TriedChange[]) =>
  changes.map(({ kind, mentee, mentor }) => `${kind}:${mentee}:${mentor}`).join(',')

const change = z.tuple([z.enum(triedKinds), z.uuid(), z.uuid()])

/** What can be read of it; anything else is as good as not said. */
export function readTried(text: string | undefined, most = mostTried): readonly TriedChange[] {
  const found = (text ?? '')
    .split(',')
    .slice(0, most * 2)
    .flatMap((one): TriedChange[] => {
      const read = change.safeParse(one.split(':'))
      if (!read.success) return []
      const [kind, mentee, mentor] = read.data
      return mentee === mentor ? [] : [{ kind, mentee, mentor }]
    })
  return found.reduce<readonly TriedChange[]>(tryingUpTo(most), [])
}

type Looked = {
  readonly tried: readonly TriedChange[]
  /** Whose other mentors stand open. */
  readonly open?: string | undefined
}

/** The board with these changes tried; nothing is kept by looking at it. */
export function boardAddress({ tried, open }: Looked, at?: string): string {
  const search = [
    ...(tried.length > 0 ? [`try=${written(tried)}`] : []),
    ...(open ? [`open=${open}`] : []),
  ].join('&')
  return `/pairs${search && `?${search}`}${at ? `#${at}` : ''}`
}
