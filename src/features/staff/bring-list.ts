import { z } from 'zod'
import { addFile } from '#store/files.ts'
import { addStaffImport } from '#store/staff-imports.ts'
import { command, done } from '../command.ts'
import { line } from '../fields.ts'
import { importTexts as texts } from './parts/texts.ts'

/** `list` is the form's own field: what is wrong with the file is said at it. */
const input = z.object({
  list: z.object(
    {
      sha256: z.string(texts.fileMissing).length(64, texts.fileMissing),
      bytes: z.number().int().positive(texts.fileEmpty),
      name: line(texts.fileMissing),
    },
    texts.fileMissing,
  ),
})

/** A list is brought: its bytes are kept already, a job will read them. Nothing about people changes. */
export const bringList = command({
  deed: 'staff.import',
  input,
  run: async (scope, { list: { sha256, bytes, name } }) => {
    const file = await addFile(scope, { sha256, bytes, name, mediaType: 'application/octet-stream' })
    const id = await addStaffImport(scope, file)
    return done(id, { kind: 'staff-list-brought', import: id })
  },
})
