import { execFile } from 'node:child_process'
import process from 'node:process'

/** Whether the system sets its clock by others; undefined where it does not say. */
export function isClockSynced(platform: NodeJS.Platform = process.platform): Promise<boolean | undefined> {
  if (platform === 'win32')
    return asked('w32tm', ['/query', '/status'], (said) => !/0x800|\(unspecified|^$/.test(said))
  if (platform === 'linux')
    return asked('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], (said) => said.trim() === 'yes')
  return Promise.resolve(undefined)
}

function asked(
  command: string,
  words: readonly string[],
  read: (said: string) => boolean,
): Promise<boolean | undefined> {
  return new Promise((answer) => {
    execFile(command, words, { timeout: 5_000, windowsHide: true }, (failure, said) => {
      answer(failure ? undefined : read(said))
    })
  })
}
