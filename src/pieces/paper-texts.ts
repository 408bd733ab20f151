import { type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { OrderLack } from '#domain/papers/order-lacks.ts'
import { longDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

type NameOf = (person: string) => string

/** What a pair lacks for an order, and what to do about it. */
export function lackSentence(lack: OrderLack, nameOf: NameOf): string {
  switch (lack.reason) {
    case 'dropped':
      return 'От пары отказались.'
    case 'no-basis':
      return 'Не указано основание работы наставника: ответьте на вопросы на странице пары.'
    case 'ordered':
      return `Пара уже закреплена приказом № ${lack.number}.`
    case 'no-consent':
      return `Нет согласия: ${nameOf(lack.person)}. Оно ещё не дано или отозвано.`
    case 'refused':
      return `Отказ: ${nameOf(lack.person)}.`
    case 'consent-by-hand':
      return `${nameOf(lack.person)}: согласие дано по ссылке или из учётной записи. По статье 351.8 его подписывают от руки.`
    case 'no-addendum':
      return `Не подписано дополнительное соглашение: ${nameOf(lack.person)}.`
    case 'addendum-before-consent':
      return `${nameOf(lack.person)}: соглашение (${longDay(lack.addendum)}) раньше согласия (${longDay(lack.consent)}). Подпишите новое соглашение.`
    case 'order-before-consent':
      return `${nameOf(lack.person)}: приказ раньше согласия. Поставьте день приказа не раньше ${longDay(lack.consent)}`
    case 'order-before-addendum':
      return `${nameOf(lack.person)}: приказ раньше соглашения. Поставьте день приказа не раньше ${longDay(lack.addendum)}`
    case 'order-after-start':
      return `Работа начинается ${longDay(lack.from)} раньше приказа: поставьте день приказа не позже или перенесите начало пары.`
  }
}

/** «2 пары, 1 группа». */
export function pairsCount(pairs: readonly Mentorship[]): string {
  const groups = pairs.filter((one) => menteesIn(one).length > 1).length
  const couples = pairs.length - groups
  return [
    couples > 0 && plural(couples, ['пара', 'пары', 'пар']),
    groups > 0 && plural(groups, ['группа', 'группы', 'групп']),
  ]
    .filter(Boolean)
    .join(', ')
}
