import { existsSync } from 'node:fs'
import { s3AddressOf } from '../s3/s3-address.ts'
import type { BackupPlace } from './backup-place.ts'
import { folderPlace } from './folder-place.ts'
import { s3Place } from './s3-place.ts'

/** The disk is unplugged, the network drive is gone, the folder was never made. */
export class PlaceMissing extends Error {
  override readonly name = 'PlaceMissing'
}

export const isStorage = (address: string) => address.startsWith('s3://')

/** An address as it is set: `s3://…`, anything else is a folder. A folder must be there: under a disk that is not plugged
 *  in, a made up one would fill the wrong disk. `make`: the program's own, which it makes. */
export async function openPlace(address: string, make = false): Promise<BackupPlace> {
  if (!isStorage(address)) {
    if (!make && !existsSync(address)) throw new PlaceMissing(`${address} is not there`)
    return folderPlace(address)
  }
  const read = s3AddressOf(address)
  if (!read) throw new PlaceMissing('not an address of a storage')
  return s3Place(read)
}
