import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Network } from '#domain/matching/network.ts'

export type Lemon = {
  /** Processor milliseconds of solving, the building of the graph not counted, and the least cost. */
  readonly solve: (network: Network) => { readonly milliseconds: number; readonly cost: bigint }
  readonly close: () => void
}

/** LEMON's network simplex, built from lemon.cpp where its header (Debian: liblemon-dev) and a compiler are. */
export function lemonHere(): Lemon | undefined {
  if (!existsSync('/usr/include/lemon/network_simplex.h')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'vektor-lemon-'))
  const program = join(folder, 'lemon')
  const source = fileURLToPath(new URL('./lemon.cpp', import.meta.url))
  const built = spawnSync('g++', ['-O3', '-march=native', '-std=c++17', source, '-o', program], {
    stdio: 'ignore',
  })
  const close = () => rmSync(folder, { recursive: true, force: true })
  if (built.status !== 0) {
    close()
    return undefined
  }
  return {
    solve: (network) => {
      const file = join(folder, 'instance')
      writeFileSync(file, instanceIn(network))
      const [, solving = '', cost = ''] = execFileSync(program, [file], { encoding: 'utf8' })
        .trim()
        .split(' ')
      return { milliseconds: Number(solving), cost: BigInt(cost) }
    },
    close,
  }
}

/** Sizes, then rows, mentors, places as 32-bit whole numbers, then costs and prices of staying out as doubles. */
function instanceIn({ mentees, mentors, first, to, cost, outside, firstPlace }: Network): Buffer {
  const places = Int32Array.from({ length: mentors }, (_, at) => firstPlace[at + 1]! - firstPlace[at]!)
  const parts = [Int32Array.of(mentees, mentors, to.length), first, to, places, cost, outside]
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)))
}
