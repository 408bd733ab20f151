import process from 'node:process'
import { texts } from '../texts.mjs'
import { digestOf, recordDigest, staleParts } from './digests.mjs'
import { patiently } from './patience.mjs'
import { root } from './root.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { run } from './spawn.mjs'

/** Builds the parts of dist/ that are older than their sources. Answers whether they are all there. */
export async function ensureBuilt(runtime, wanted) {
  const stale = staleParts(wanted)
  if (stale.length === 0) return true
  // taken before the build: what changes meanwhile is built again next time
  const digests = stale.map((part) => [part, digestOf(part)])
  const build = () =>
    run(runtime, ['tools/build.ts', ...stale], { cwd: root, env: runtimeEnvironment(runtime), keep: true })
  const { code, output } = await patiently(texts.building, texts.took, build)
  if (code === 0) for (const [part, digest] of digests) recordDigest(part, digest)
  else process.stderr.write(`${output}${texts.noBuild}\n`)
  return code === 0
}
