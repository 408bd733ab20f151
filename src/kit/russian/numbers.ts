import type { Case, Gender } from '#kit/russian/case.ts'

/** The space inside «1 234»: narrow, and it does not break. */
const thousandsGap = '\u202f'

/** R-RUS-11. «1 234», «12 345 678», «−5», «1 234,5». Four digits are grouped too: the columns of tables stay even. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, thousandsGap)
  return `${value < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : `,${fraction}`}`
}

const endings: Readonly<Record<Gender | 'n', Readonly<Record<Case, string>>>> = {
  m: { nom: 'й', gen: 'го', dat: 'му', acc: 'й', ins: 'м', prep: 'м' },
  f: { nom: 'я', gen: 'й', dat: 'й', acc: 'ю', ins: 'й', prep: 'й' },
  n: { nom: 'е', gen: 'го', dat: 'му', acc: 'е', ins: 'м', prep: 'м' },
}

/** R-RUS-12. «12-я» (неделя), «3-й» (класс), «на 12-й» (неделе). */
export function ordinal(value: number, gender: Gender | 'n', one: Case = 'nom'): string {
  return `${value}-${endings[gender][one]}`
}
