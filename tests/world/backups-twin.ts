import type { BackupStanding } from '#domain/backups/standing.ts'
import type { Services } from '#features/services.ts'
import type { Instant } from '#kit/instant.ts'

export const recoveryKey = 'A1B2-C3D4-E5F6-G7H8-J9K0-M1N2-P3Q4-7777'

export type BackupsTwin = NonNullable<Services['backups']> & {
  /** What was asked of it, in order. */
  readonly asked: readonly string[]
  readonly now: (standing: Partial<BackupStanding>) => void
}

/** Copies that are always well, until a test says otherwise. */
export function backupsTwin(now: () => Instant): BackupsTwin {
  const asked: string[] = []
  let changed: Partial<BackupStanding> = {}
  const startedAt = now()
  const standing = (): BackupStanding => ({
    places: [
      {
        address: '/mnt/copies',
        ...{
          beside: false,
          coveredAt: now(),
          lastGood: null,
          triedAt: null,
          copies: 3,
          oldest: startedAt,
        },
        trouble: null,
      },
    ],
    ...{ recovery: 'noted', organisations: 1, making: false, startedAt, ...changed },
  })
  return {
    asked,
    standing,
    makeNow: async () => {
      asked.push('copy')
      return standing()
    },
    renewKey: async () => {
      asked.push('key')
      return recoveryKey
    },
    noteKey: async (group) => recoveryKey.endsWith(`-${group}`),
    now: (next) => {
      changed = next
    },
  }
}
