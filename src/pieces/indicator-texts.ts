import type { Indicated, Unit } from '#domain/indicators/indicator.ts'
import { grouped } from '#kit/russian/numbers.ts'
import { plural } from '#kit/russian/plural.ts'
import { formTitle } from './mentorship-texts.ts'

/** Why somebody or something stands in a list, or does not. */
const reasons: Readonly<Record<string, string>> = {
  both: 'и наставник, и наставляемый: посчитан один раз',
  external: 'внешний совместитель',
  'no-teaching-position': 'должность не педагогическая или не распознана',
  'on-leave': 'в длительном отпуске',
  outside: 'наставник из другой организации',
  'no-teacher-here': 'в организации не педагог на этот день',
  'age-or-experience-unknown': 'возраст или стаж неизвестны: заполните карточку',
  alone: 'пары нет',
  'pair-not-ordered': 'пара ещё не в подписанном приказе или не началась',
  'asks-only': 'в банк не включён, только написал в анкете, что нужна помощь',
  'not-needed': 'решено, что наставник не нужен',
  'second-thread': 'вторая нить реверсивной пары: пара посчитана один раз',
  'co-mentor': 'второй наставник: нагрузка считается по ведущим',
  'not-approved': 'программа ещё не утверждена',
  'no-programme': 'программы нет',
  'not-done': 'к этой строке не записано ни одной встречи',
  'done-late': 'сделано после срока',
  'ended-before': 'пара закончилась раньше срока строки',
  'way-not-recorded': 'срок вышел, а способ завершения не записан: запишите его',
  done: 'завершена в полном объёме',
  'initiative-mentor': 'досрочно, по инициативе наставника',
  'initiative-mentee': 'досрочно, по инициативе наставляемого',
  'initiative-both': 'досрочно, по обоюдной инициативе',
  curator: 'досрочно, по инициативе куратора',
  unconfirmed: 'никто, кроме записавшего, встречу не подтвердил',
  disputed: 'вторая сторона не согласна, что встреча была',
  'outside-term': 'встреча вне срока пары',
  'no-consent': 'нет согласия на участие',
  'no-own-hand': 'согласие дано не собственноручно',
  'no-addendum': 'нет подписанного дополнительного соглашения',
  'no-pd-consent': 'нет согласия на обработку персональных данных',
  'no-pay': 'в дополнительном соглашении не вписана выплата',
  'other-basis': 'ст. 351.8 ТК к парам этого наставника не применяется',
  'works-no-more': 'больше не работает',
  'hired-unknown': 'не записан день приёма',
  'not-young-when-hired': 'на день приёма не был молодым педагогом',
  'no-fact': 'факта к этому дню нет',
  permanent: 'постоянное: срока нет',
  'still-hard': 'на выходе всё ещё трудно',
  'not-measured': 'на выходе не измерено',
}

export const becauseText = (code: string): string => reasons[code] ?? code

const notes: Readonly<Record<string, string>> = {
  'young-setting':
    'Молодой — до 35 лет включительно, стаж меньше трёх лет, на день среза. В формах статистики бывает «моложе 35»: это настройка показателя.',
  'beginner-setting':
    'Молодой специалист — педагогический стаж меньше трёх лет на день среза, возраст не важен.',
  'young-when-hired': 'Молодой — до 35 лет включительно и стаж меньше трёх лет на день приёма.',
  'rows-by-meetings': 'Строка плана считается выполненной, когда к ней записана встреча.',
  'leavers-unknown':
    'Программа ведёт организацию не с начала этого срока: кто уволился раньше, ей не известен, и доля может быть завышена.',
  'satisfied-setting': 'Доволен тот, у кого средний балл не ниже 7 из 10: порог — настройка.',
  'few-answers':
    'Показывать пока нечего: ответило меньше пяти человек, или их ответы ещё не опубликованы, или одна из двух частей меньше пяти.',
  'few-pairs': 'Показывать пока нечего: на оба опроса ответило меньше пяти человек.',
  'all-reasons': 'Считаются все выбывшие: причину увольнения программа не хранит.',
}

export const noteText = (code: string): string => notes[code] ?? code

const partTitles: Readonly<Record<string, string>> = {
  'only-mentors': 'Только наставники',
  'only-mentees': 'Только наставляемые',
  'both-sides': 'И наставники, и наставляемые',
  'not-ours': 'Из них не педагоги организации (внешние совместители, приходящие наставники)',
  'most-of-one': 'Больше всего наставляемых у одного наставника',
  mean: 'Средний балл',
  'sheets-asked': 'Анкет выхода роздано',
  before: 'На входе',
  now: 'На выходе',
  people: 'Сколько человек ответили оба раза',
  training: 'Подготовка (сессии, обучение)',
  published: 'Из них опубликованы (есть ссылка)',
  employers: 'Организации, из которых приходят наставники',
  'initiative-mentor': 'По инициативе наставника',
  'initiative-mentee': 'По инициативе наставляемого',
  'initiative-both': 'По обоюдной инициативе',
  curator: 'По инициативе куратора',
}

export function partTitle(code: string): string {
  if (code.startsWith('form:')) return `Форма «${formTitle(code.slice('form:'.length))}»`
  return partTitles[code] ?? code
}

export const basisTexts: Readonly<Record<string, string>> = {
  source: 'формула — как в источнике',
  derived: 'источник даёт название, формула — производная',
  own: 'показатель самой программы, формула её',
  memory: 'по памяти: с текстом акта не сверено',
}

/** Nothing to divide by. */
export const noData = 'нет данных'

/** «71 %», «12», «1,33», «14 мес.»; without a number «нет данных». */
export function valueText({ unit, value }: { readonly unit: Unit; readonly value: number | null }): string {
  if (value === null) return noData
  if (unit === 'percent') return `${grouped(tenths(value))} %`
  if (unit === 'months') return `${grouped(tenths(value))} мес.`
  if (unit === 'delta') return `${value > 0 ? '+' : ''}${grouped(value)}`
  return grouped(value)
}

const tenths = (value: number) => Math.round(value * 10) / 10

/** «58 из 82»; of what is divided otherwise, «3 на 3,36». */
export function ofText({ unit, totals, leftOut }: Pick<Indicated, 'unit' | 'totals' | 'leftOut'>): string {
  const { numerator, denominator } = totals
  if (denominator !== null)
    return `${grouped(numerator)} ${unit === 'percent' ? 'из' : 'на'} ${grouped(denominator)}`
  const apart = leftOut.filter(({ from }) => from === 'all').length
  return apart > 0 ? `${plural(apart, ['не посчитан', 'не посчитаны', 'не посчитаны'])}` : ''
}
