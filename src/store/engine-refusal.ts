/** Why the database cannot be opened. Each is something a person can put right. */
export type EngineRefusal =
  | { readonly reason: 'folder-in-use'; readonly folder: string; readonly process: number | undefined }
  | {
      readonly reason: 'folder-of-another-version'
      readonly folder: string
      readonly found: string
      readonly known: string
    }
  | { readonly reason: 'restore-unfinished'; readonly folder: string }
  | {
      readonly reason: 'moved-to-server'
      readonly folder: string
      readonly server: string
      readonly at: string
    }
  | { readonly reason: 'upgrade-unfinished'; readonly folder: string }
  | { readonly reason: 'no-copy-before-upgrade'; readonly folder: string; readonly cause: string }
  | { readonly reason: 'written-by-newer'; readonly unknown: readonly string[] }
  | { readonly reason: 'disk-full'; readonly folder: string; readonly free: number; readonly needed: number }
  | { readonly reason: 'disk-not-synced'; readonly folder: string }
  | { readonly reason: 'folder-of-another-user'; readonly folder: string }
  | { readonly reason: 'folder-on-network'; readonly folder: string }
  | { readonly reason: 'folder-unreadable'; readonly folder: string; readonly cause: string }
  | { readonly reason: 'server-unreachable'; readonly cause: string }
  /** It answers, and does not let us in. */
  | {
      readonly reason: 'server-refuses'
      readonly why: 'no-password' | 'password' | 'no-database' | 'not-from-here'
      readonly cause: string
    }
  | {
      readonly reason: 'server-of-another-version'
      readonly found: number
      readonly known: readonly [number, number]
    }
  | {
      readonly reason: 'login-too-powerful'
      readonly login: string
      readonly power: 'superuser' | 'bypass-row-security'
    }
  /** Files of the key folder that are missing or are not those that closed what lies in the tables. */
  | { readonly reason: 'keys-are-others'; readonly keys: readonly string[] }
  | { readonly reason: 'login-inherits'; readonly login: string }
  | { readonly reason: 'roles-missing'; readonly login: string; readonly version: number }

/** Stops the start of the program: `app` turns `refusal` into a sentence and an exit code. */
export class EngineRefused extends Error {
  override readonly name = 'EngineRefused'
  readonly refusal: EngineRefusal
  constructor(refusal: EngineRefusal) {
    super(`${refusal.reason}: ${JSON.stringify(refusal)}`)
    this.refusal = refusal
  }
}
