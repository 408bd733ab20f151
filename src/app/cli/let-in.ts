import { readConfig } from '#config'
import { askOperator } from '../start/operator-door.ts'
import { startTexts as texts } from '../start-texts.ts'
import type { CliCommand } from './command-line.ts'
import { printed, refused } from './outcome.ts'
import { cliTexts } from './texts.ts'

/** R-FAC-6. `let-in LOGIN`: the way back for somebody who lost the second factor and has nobody to confirm it. */
export const letIn: CliCommand = {
  usage: 'let-in LOGIN',
  files: 1,
  missing: cliTexts.loginMissing,
  options: {},
  required: [],
  run: async ({ files: [login = ''] }) => {
    const { dataFolder } = readConfig()
    const made = await askOperator(dataFolder, 'let-in', login)
    if (made === undefined) return refused(texts.notRunning(dataFolder))
    return made === '' ? refused(texts.noSuchLogin(login)) : printed(texts.letIn(login, made))
  },
}
