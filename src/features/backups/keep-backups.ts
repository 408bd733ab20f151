import { z } from 'zod'
import { command, done } from '../command.ts'
import { backupTexts as texts } from './texts.ts'

const nothing = z.object({})

/** That somebody asked for a copy; it is made outside the scope. */
export const askForCopy = command({
  deed: 'backup.keep',
  input: nothing,
  run: async () => done(null, { kind: 'copy-asked' }),
})

/** R-BAK-5. One organisation's administrator is not given the key to the data of others. */
const alone = z.object({ organisations: z.number().max(1, texts.several) })

/** R-BAK-5. That a recovery key is shown now, and to whom the journal says. */
export const takeRecoveryKey = command({
  deed: 'backup.keep',
  input: alone,
  run: async () => done(null, { kind: 'recovery-key-shown' }),
})

const noted = z.object({ isRight: z.literal(true, texts.wrongGroup) }).transform(() => null)

/** R-BAK-5. Whoever knows its last group has written the key down. */
export const noteRecoveryKey = command({
  deed: 'backup.keep',
  input: noted,
  run: async () => done(null, { kind: 'recovery-key-noted' }),
})
