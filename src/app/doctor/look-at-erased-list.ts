import { damagedLists } from '../erased-list.ts'
import type { Finding } from './finding.ts'
import { doctorTexts as texts } from './texts.ts'

/** R-RGT-11. A list of the erased that was damaged and laid aside stays wrong until somebody has looked at it. */
export async function lookAtErasedList(dataFolder: string): Promise<readonly Finding[]> {
  const found = await damagedLists(dataFolder)
  if (found.length === 0) return []
  return [{ check: 'erased-list', needed: true, fine: false, says: texts.erasedListDamaged(found) }]
}
