import { expect, it } from 'vitest'
import { surnameStem } from './surname-stem.ts'

it.each([
  ['Титов', 'Титов', 'с Титовым'],
  ['Соколова', 'Соколо', 'Соколовой'],
  ['Римская-Корсакова', 'Римск', 'Римской-Корсаковой'],
  ['Жуковский', 'Жуковск', 'Жуковскому'],
  ['Ли', null, ''],
  ['—', null, ''],
])('R-RGT-12 %s is looked for by %s', (surname, stem, said) => {
  expect(surnameStem(surname)).toBe(stem)
  if (stem) expect(said).toContain(stem)
})
