import { keysInMemory, sealWith } from '#outside/keys/key-folder.ts'
import { keyNames, type Seal } from '#store/seal.ts'

/** A seal with keys of this process alone. */
export const testSeal: Seal = sealWith(keysInMemory(keyNames))
