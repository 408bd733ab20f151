import type { Present } from '#domain/matching/change-variants.ts'
import { afterHappening, type Happening } from '#domain/matching/happening.ts'

/** What happened, or may: a mentor cannot lead, a pair comes to its end, a mentor takes one more; `now` is only who waits. */
export type After =
  | { readonly kind: 'now' }
  | { readonly kind: 'away'; readonly mentor: string }
  | { readonly kind: 'ends'; readonly mentee: string }
  | { readonly kind: 'place'; readonly mentor: string }

/** «away:…» of an address; whatever is unreadable is «now». */
export function readAfter(text: string | undefined): After {
  const [kind, id] = (text ?? '').split(':')
  if (!id) return { kind: 'now' }
  if (kind === 'away' || kind === 'place') return { kind, mentor: id }
  return kind === 'ends' ? { kind, mentee: id } : { kind: 'now' }
}

export function writeAfter(after: After): string {
  if (after.kind === 'now') return ''
  return `${after.kind}:${after.kind === 'ends' ? after.mentee : after.mentor}`
}

/** R-PYR-2. The pool after it; one about somebody who is not in it changes nothing. */
export function presentAfter(present: Present, after: After): Present {
  const happening = happeningOf(present, after)
  return happening ? { ...present, problem: afterHappening(present.problem, happening) } : present
}

function happeningOf({ problem, pairs }: Present, after: After): Happening | undefined {
  if (after.kind === 'now') return undefined
  if (after.kind === 'ends') {
    const pair = pairs.find((one) => one.request === after.mentee)
    return pair && { kind: 'pair-removed', ...pair, reason: 'failed-before' }
  }
  if (!problem.blocks.some((block) => block.id === after.mentor)) return undefined
  return after.kind === 'away'
    ? { kind: 'mentor-away', blocks: [after.mentor] }
    : { kind: 'places-added', block: after.mentor, places: 1 }
}
