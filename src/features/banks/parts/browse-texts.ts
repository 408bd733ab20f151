import { sentenceEnd } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

export const browseTexts = {
  title: 'Наставники нашей организации',
  lead: 'Кто может помочь и в чём. Если кто-то вам подходит, скажите об этом куратору: пару составляют только по согласию обоих.',
  search: 'Поиск по наставникам',
  nobodyYet: 'Наставников пока не допустили. Загляните позже или скажите куратору, в чём вам нужна помощь.',
  allHidden:
    'Наставники уже есть, но их согласия на обработку персональных данных ещё не подписаны. Загляните позже или спросите куратора.',
  hidden: (count: number) =>
    `Ещё ${plural(count, ['наставник здесь не показан', 'наставника здесь не показаны', 'наставников здесь не показаны'])}: нет согласия или так попросил сам наставник. Спросите куратора.`,
  topicsLater: 'темы ещё не названы: спросите куратора',
  helpsWith: 'В чём поможет',
  how: 'Как',
  anyHow: 'как удобно обоим',
  words: (words: string) => sentenceEnd(`С чем приходят: ${words}`),
  interests: (words: string) => sentenceEnd(`Интересы: ${words}`),
  evidence: (says: readonly string[]) => sentenceEnd(`Опыт: ${says.join('; ')}`),
  places: 'есть места',
  noPlaces: 'места заняты',
}
