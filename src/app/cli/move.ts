import { resolve } from 'node:path'
import { readConfig } from '#config'
import { inWords } from './backup-words.ts'
import type { CliCommand } from './command-line.ts'
import { moveSchool } from './move-school.ts'
import { moveTexts as texts } from './move-texts.ts'
import { answer, refused } from './outcome.ts'

const serverAddress = /^postgres(ql)?:\/\//

/** R-MOV-1. `move postgresql://…`: to a server; `move FOLDER`: from the server of DATABASE_URL into an empty data folder. */
export const move: CliCommand = {
  usage: 'move postgresql://…|FOLDER',
  files: 1,
  options: {},
  required: [],
  run: ({ files: [given = ''] }) =>
    inWords(given, async () => {
      const target = serverAddress.test(given) ? { databaseUrl: given } : { folder: resolve(given) }
      const moved = await moveSchool(readConfig(), target)
      if (!moved.ok) return refused(texts.refused(moved.refusal, target))
      const { value } = moved
      return answer(value, ['folder' in target ? texts.toFolder(target.folder) : texts.toServer(value.left)])
    }),
}
