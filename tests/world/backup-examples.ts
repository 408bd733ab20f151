import { recoveryKey } from './backups-twin.ts'

export const backupForms = {
  'post /backups': async () => ({}),
  'post /backups/key': async () => ({}),
  'post /backups/key/noted': async () => ({ isRight: recoveryKey.slice(-4) }),
}
