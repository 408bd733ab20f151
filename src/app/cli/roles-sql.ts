import { rolesSql as sqlFor } from '#store/roles.ts'
import type { CliCommand } from './command-line.ts'
import { misused, printed } from './outcome.ts'
import { cliTexts } from './texts.ts'

const oldestServer = 15

/** R-CLI-8. `roles-sql LOGIN [VERSION]`: what the administrator of a server runs once, before the program first starts. */
export const rolesSql: CliCommand = {
  usage: 'roles-sql LOGIN [VERSION]',
  files: 1,
  more: 1,
  options: {},
  required: [],
  run: async ({ files: [login = '', given] }) => {
    const version = Number(given ?? oldestServer)
    if (!Number.isInteger(version))
      return misused(cliTexts.at('VERSION', cliTexts.expected(cliTexts.kinds.int ?? '')))
    return printed(sqlFor(login, version))
  },
}
