import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pause } from './settings.ts'

/** A disk of its own: an ext4 file system in a file. */
export type Disk = {
  readonly folder: string
  /** What a disk that lost its power now would hold: the file as it is, mounted elsewhere. */
  readonly cut: () => Disk
  readonly remove: () => Promise<void>
}

const run = (command: string, ...words: string[]) => execFileSync(command, words, { stdio: 'pipe' })

export function makeDisk(megabytes: number): Disk {
  const place = mkdtempSync(join(tmpdir(), 'vektor-disk-'))
  const image = join(place, 'disk.img')
  run('truncate', '-s', `${megabytes}M`, image)
  run('mkfs.ext4', '-q', '-F', '-m', '0', image)
  return mounted(place, image)
}

/** Why loop mounts do not work here; undefined where they do. */
export async function whyNoMounts(): Promise<string | undefined> {
  try {
    await makeDisk(8).remove()
    return undefined
  } catch (refused) {
    return `loop mounts are not allowed here (${String(refused).split('\n')[0]})`
  }
}

function mounted(place: string, image: string): Disk {
  const folder = join(place, 'mounted')
  mkdirSync(folder)
  try {
    run('mount', '-o', 'loop', image, folder)
  } catch (refused) {
    rmSync(place, { recursive: true, force: true })
    throw refused
  }
  return {
    folder,
    cut: () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'vektor-cut-'))
      const copy = join(elsewhere, 'disk.img')
      run('cp', '--sparse=always', image, copy)
      return mounted(elsewhere, copy)
    },
    remove: async () => {
      for (let tries = 0; ; tries += 1) {
        try {
          run('umount', folder)
          break
        } catch (busy) {
          if (tries > 50) throw busy
          await pause(100)
        }
      }
      rmSync(place, { recursive: true, force: true })
    },
  }
}
