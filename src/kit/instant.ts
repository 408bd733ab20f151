declare const isInstant: unique symbol

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-21T10:26:00.000Z`. Days are `Day`. */
export type Instant = string & { readonly [isInstant]: true }

export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant
}

export function later(moment: Instant, milliseconds: number): Instant {
  return instant(Date.parse(moment) + milliseconds)
}
