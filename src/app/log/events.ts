/** How loud: `info` everyday, `notice` somebody was refused, the others ask for the operator. */
export type Level = 'info' | 'notice' | 'warning' | 'error' | 'fatal'

/** What stands in every line: when (UTC), how loud, what. */
export const alwaysSaid = ['at', 'level', 'event'] as const

/** What a line may say besides. Ids are the program's own: whose they are, only the tables know. */
export type Field =
  | 'request'
  | 'method'
  | 'route'
  | 'status'
  | 'from'
  | 'organisation'
  | 'person'
  | 'bug'
  | 'places'
  | 'queue'
  | 'cause'
  | 'check'
  | 'file'
  | 'version'
  | 'digest'
  | 'engine'
  | 'free'
  | 'seconds'
  | 'bytes'
  | 'left'

type Event = { readonly level: Level; readonly fields: readonly Field[] }

const ofRequest = ['request', 'method', 'route', 'status', 'from', 'organisation', 'person'] as const

/** R-LOG-1. Everything the program writes down, and all that a line of it may hold. docs/events.md is made from here. */
export const events = {
  'program-started': { level: 'info', fields: ['version', 'digest', 'engine', 'seconds'] },
  'program-stopped': { level: 'info', fields: [] },
  'program-failed': { level: 'fatal', fields: ['bug', 'places'] },
  'files-changed': { level: 'fatal', fields: ['file', 'cause'] },
  'ready-again': { level: 'info', fields: ['check'] },
  'not-ready': { level: 'error', fields: ['check'] },
  'engine-reopened': { level: 'warning', fields: ['cause'] },
  'space-low': { level: 'warning', fields: ['free'] },
  'reading-only': { level: 'warning', fields: ['free'] },
  writing: { level: 'info', fields: [] },
  'session-begun': { level: 'info', fields: ofRequest },
  'session-ended': { level: 'info', fields: ofRequest },
  'entry-refused': { level: 'notice', fields: ofRequest },
  'not-signed-in': { level: 'notice', fields: ofRequest },
  'access-refused': { level: 'notice', fields: ofRequest },
  'thing-not-found': { level: 'notice', fields: ofRequest },
  'no-such-page': { level: 'info', fields: ofRequest },
  'foreign-form': { level: 'notice', fields: ofRequest },
  'input-refused': { level: 'info', fields: ofRequest },
  'limit-reached': { level: 'notice', fields: ofRequest },
  'request-failed': { level: 'error', fields: [...ofRequest, 'bug', 'places'] },
  'job-failed': { level: 'error', fields: ['queue', 'bug', 'places'] },
  'founding-link-given': { level: 'notice', fields: [] },
  'backup-made': { level: 'info', fields: ['bytes', 'seconds'] },
  /** R-RGT-11. */
  'erased-list-damaged': { level: 'error', fields: ['file', 'left'] },
  'backup-failed': { level: 'error', fields: ['cause'] },
  'lines-left-out': { level: 'warning', fields: ['left'] },
} as const satisfies Readonly<Record<string, Event>>

export type EventName = keyof typeof events
export const eventNames = Object.keys(events) as readonly EventName[]

type FieldsOf<Name extends EventName> = (typeof events)[Name]['fields'][number]
type Value = string | number | boolean | readonly string[] | null | undefined

/** A line before it is written: the writer adds when. */
export type Line = {
  readonly level: Level
  readonly event: EventName
} & { readonly [name in Field]?: Value }

export type Log = (line: Line) => void

/** One thing that happened. What this kind of event may not say does not compile. */
export function happened<Name extends EventName>(
  event: Name,
  fields: { readonly [name in FieldsOf<Name>]?: Value },
): Line {
  return { level: events[event].level, event, ...fields }
}
