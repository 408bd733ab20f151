import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { isNetworkFolder } from './network-folder.ts'

const ext4 = 0xef_53

describe('R-STO-18 a folder of another computer', () => {
  it.each([
    ['NFS', 0x69_69, '/school/data'],
    ['an older SMB', 0x51_7b, '/school/data'],
    ['CIFS', 0xff_53_4d_42, '/school/data'],
    ['SMB2', 0xfe_53_4d_42, '/school/data'],
    ['Windows', 0, String.raw`\\server\school\data`],
  ])('is known by %s', (_, kind, folder) => {
    expect(isNetworkFolder(folder, kind)).toBe(true)
  })
  it('is not one of this computer', () => {
    expect(isNetworkFolder('/school/data', ext4)).toBe(false)
    expect(isNetworkFolder(tmpdir())).toBe(false)
  })
})
