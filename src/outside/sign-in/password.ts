import { hash, verify } from '@node-rs/argon2'

/** OWASP's second recommended setting of argon2id: 19 MiB, two passes, one lane. */
export const argonCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), argonCost)
}

/** Takes the same time whether or not there is such an account: without one it checks against a hash nobody has. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody())
  const fits = await verify(against, password.normalize('NFKC'))
  return stored !== null && fits
}

let nobodysHash: Promise<string> | undefined

function nobody(): Promise<string> {
  nobodysHash ??= hashPassword('a password that nobody has')
  return nobodysHash
}
