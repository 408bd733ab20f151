import { writeFileSync } from 'node:fs'
import { buildTemplate } from './build-template.ts'
import { readParts, readSource, templateNames } from './template-source.ts'

/** Rebuilds every factory template from its text in `reference/documents/sources`. */
export async function generateTemplates(): Promise<string[]> {
  const names = templateNames()
  const parts = readParts()
  for (const name of names) {
    writeFileSync(
      new URL(`../../reference/documents/templates/${name}.docx`, import.meta.url),
      await buildTemplate(readSource(name), parts),
    )
  }
  return names
}

if (import.meta.main) console.log((await generateTemplates()).join('\n'))
