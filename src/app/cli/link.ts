import { readConfig } from '#config'
import { minutesOfLink } from '../start/founding-link.ts'
import { askOperator } from '../start/operator-door.ts'
import { startTexts as texts } from '../start-texts.ts'
import type { CliCommand } from './command-line.ts'
import { printed, refused } from './outcome.ts'

/** R-RUN-9. `link`: the running program gives a fresh founding link, for one more organisation or when the first is gone. */
export const link: CliCommand = {
  usage: 'link',
  files: 0,
  options: {},
  required: [],
  run: async () => {
    const { dataFolder } = readConfig()
    const made = await askOperator(dataFolder, 'link')
    return made ? printed(texts.foundingLink(made, minutesOfLink)) : refused(texts.notRunning(dataFolder))
  },
}
