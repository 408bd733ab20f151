import { statfsSync } from 'node:fs'

/** What Linux calls the file systems of other computers: NFS, SMB, CIFS, SMB2. */
const kinds: readonly number[] = [0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42]

/** R-STO-18. A folder of another computer: whether its locks and its syncing hold, this one cannot know. */
export function isNetworkFolder(folder: string, kind: number = statfsSync(folder).type): boolean {
  return kinds.includes(kind) || folder.startsWith(String.raw`\\`)
}
