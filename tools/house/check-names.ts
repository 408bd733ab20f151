import { featureFiles, forbiddenNames } from './plan.ts'
import type { Check } from './source.ts'

const kebab = /^\d*[a-z0-9]*(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs|css)$/

/** R-HSE-6. Files are called what they are; a feature's folder holds only the kinds of files that have a meaning. */
export const checkNames: Check = ({ path, name, storey, room }) => {
  const steps = path.split('/').slice(1)
  const vague = steps.find((step) => isVague(step.replace(/\..*$/, '')))
  const sentences = vague === undefined ? [] : [`«${vague}» says nothing: call it what it is`]
  if (!kebab.test(name)) sentences.push('files are called in kebab-case')
  if (storey === 'features' && room !== undefined && !isFeatureFile(path, room)) {
    sentences.push('no such kind of file in a feature: see the closed list in docs/house.md')
  }
  return sentences
}

/** «length-of-service» is a word of the domain; «mentor-service» is a heap. */
function isVague(stem: string): boolean {
  return !stem.endsWith('length-of-service') && forbiddenNames.includes(stem.split('-').at(-1) ?? '')
}

function isFeatureFile(path: string, room: string): boolean {
  const inside = path.slice(`src/features/${room}/`.length)
  if (inside.startsWith('parts/')) return /^parts\/[a-z0-9-]+(\.island|\.test)?\.tsx?$/.test(inside)
  return featureFiles.some((kind) => kind.test(inside))
}

/** R-HSE-7. A file that does not fit in the head is two files. */
export const checkSize: Check = ({ lines }) => (lines > 300 ? [`${lines} lines: 300 at most, aim at 60`] : [])

/** R-HSE-11. A thing has one name everywhere. A framework's own configuration file is the exception. */
export const checkExports: Check = ({ bare, name }) =>
  /\bexport\s+default\b|\bas\s+default\b/.test(bare) && !/\.config\.ts$/.test(name)
    ? ['no default exports']
    : []
