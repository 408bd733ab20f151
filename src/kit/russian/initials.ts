import type { FullName } from '#kit/russian/full-name.ts'

const nbsp = '\u00a0'

/** R-RUS-14. «Иванова М. П.»: the surname as given (so it may be declined), the initials after it. */
export function surnameFirst(name: FullName): string {
  return [name.surname, ...initials(name)].filter((part) => part !== '').join(nbsp)
}

/** «М. П. Иванова», as under a signature. */
export function initialsFirst(name: FullName): string {
  return [...initials(name), name.surname].filter((part) => part !== '').join(nbsp)
}

function initials({ name, patronymic }: FullName): string[] {
  return [initial(name), initial(patronymic ?? '')].filter((part) => part !== '')
}

/** «Анна-Мария» → «А.-М.», «Осман кызы» → «О.», «А.» → «А.». */
function initial(word: string): string {
  const [first = ''] = word.trim().split(/\s+/)
  return first
    .split('-')
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => `${part.charAt(0)}.`)
    .join('-')
}
