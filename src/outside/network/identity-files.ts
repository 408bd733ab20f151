import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../files/write-whole.ts'

/** A certificate with the key that belongs to it. */
export type Identity = { readonly certificate: X509Certificate; readonly privateKey: KeyObject }

/** Undefined when it is not there or not whole: then it is made anew. */
export async function identityAt(folder: string, name: string): Promise<Identity | undefined> {
  try {
    const certificate = new X509Certificate(await readFile(join(folder, `${name}.crt`)))
    const privateKey = createPrivateKey(await readFile(join(folder, `${name}.key`)))
    return certificate.checkPrivateKey(privateKey) ? { certificate, privateKey } : undefined
  } catch {
    return undefined
  }
}

/** R-NET-3. Both files are for the owner of the program alone; a crash between them is seen by `identityAt`. */
export async function keepIdentity(
  folder: string,
  name: string,
  der: Buffer,
  privateKey: KeyObject,
): Promise<Identity> {
  const certificate = new X509Certificate(der)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeWhole(join(folder, `${name}.key`), privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  await writeWhole(join(folder, `${name}.crt`), certificate.toString())
  return { certificate, privateKey }
}
