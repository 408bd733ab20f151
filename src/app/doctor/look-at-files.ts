import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changedFiles, changedPackages, listName, programDigest } from '../program/program-files.ts'
import type { Finding } from './finding.ts'
import { doctorTexts as texts } from './texts.ts'

const beside = fileURLToPath(new URL('.', import.meta.url))

/** R-CHK-1. The built program and the packages it uses, against the list the build made; and a digest to compare with another
 *  computer's. From the sources there is no list. */
export async function lookAtFiles(dist: string = beside): Promise<readonly Finding[]> {
  if (!existsSync(join(dist, listName))) return []
  const [files, packages] = [await changedFiles(dist), await changedPackages(dist, join(dist, '..'))]
  const digest = (await programDigest(dist)) ?? ''
  return [
    {
      check: 'program-files',
      needed: true,
      fine: files.length === 0,
      says: files.length === 0 ? texts.filesWhole(digest) : texts.filesChanged(files.map(({ file }) => file)),
    },
    {
      check: 'packages',
      needed: true,
      fine: packages.length === 0,
      says:
        packages.length === 0 ? texts.packagesWhole : texts.packagesChanged(packages.map(({ file }) => file)),
    },
  ]
}
