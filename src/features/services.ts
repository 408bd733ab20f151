import type { BackupStanding } from '#domain/backups/standing.ts'
import type { Instant } from '#kit/instant.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { Room } from '#store/embedded/room.ts'
import type { QueueName } from '#store/queues.ts'
import type { House } from '#store/scope.ts'

/** What features may ask of the world beyond the tables; `app/` fills it, tests fill it with twins. */
export type Services = {
  readonly house: House
  readonly files: FileKeeper
  /** Where links lead, and whether only this computer can open them. */
  readonly address: { readonly base: string; readonly onlyHere: boolean }
  /** Says that work waits in a queue; nobody has to wait for the next look. */
  readonly nudge: (queue: QueueName) => void
  readonly now: () => Instant
  readonly mailGoesOut: boolean
  /** What may still be written to the disk; without it nobody need ask. */
  readonly room?: () => Room
  /** R-BAK-7. Nothing where no copies are made: in the demo. */
  readonly backups?: {
    readonly standing: () => BackupStanding
    /** Answers when a copy is made and read through at every place. */
    readonly makeNow: () => Promise<BackupStanding>
    readonly renewKey: () => Promise<string>
    readonly noteKey: (lastGroup: string) => Promise<boolean>
  }
  /** The authority (DER) that devices are asked to trust; nothing where the program shows no certificate of its own. */
  readonly authority?: () => Uint8Array | null
}
