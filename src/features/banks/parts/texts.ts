import type { MenteeDeed, MenteeTrouble } from '#domain/banks/bulk-mentees.ts'
import type { MentorDeed, MentorTrouble } from '#domain/banks/bulk-mentors.ts'
import type { Day } from '#kit/day.ts'
import { period, shortDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

const people = (count: number) => plural(count, ['человек', 'человека', 'человек'])

export const checkTexts = {
  back: 'Вернуться в банк, ничего не меняя',
  lead: 'Пока ничего не изменилось. Посмотрите, кто и как изменится, и примените.',
  person: 'Человек',
  now: 'Сейчас',
  after: 'Станет',
  same: 'без изменений',
  apply: (count: number) => `Применить: ${people(count)}`,
  skipped: (count: number) => `Не изменятся: ${people(count)}. Причина — в строке каждого.`,
  nobody: 'Ни для кого из отмеченных это сделать нельзя. Причина — в строке каждого.',
  nobodyLeft: 'Пока вы проверяли, положение изменилось: применять больше не к кому',
  categoryMissing: 'Выберите, почему нужен наставник',
  category: 'Почему нужен наставник',
  onlyCouncil: 'От имени куратора допускает только куратор. Выберите «совет» и напишите номер протокола',
  needsGrounds: 'Правила его кандидатом не называют: нужно основание словами.',
  consentTitle: 'Согласие на обработку данных',
  neverAdmitted: 'В этот день наставник не допущен: заканчивать нечего',
  notSuspended: 'Наставник не приостановлен',
}

export const menteeDeedTitles: Readonly<Record<MenteeDeed, string>> = {
  confirm: 'Подтвердить категории',
  add: 'Добавить в банк наставляемых',
  decline: 'Решить, что наставник не нужен',
  'by-rule': 'Отменить своё решение: снова решают правила',
  consent: 'Подготовить согласия на обработку данных',
}

export const mentorDeedTitles: Readonly<Record<MentorDeed, string>> = {
  admit: 'Допустить наставников',
  suspend: 'Приостановить наставников',
  include: 'Включить в кандидаты',
  exclude: 'Исключить из кандидатов',
  'by-rule': 'Отменить своё решение: снова решают правила',
  consent: 'Подготовить согласия на обработку данных',
}

export const menteeAfter: Readonly<Record<MenteeDeed, string>> = {
  confirm: 'категории подтверждены',
  add: 'в банке, по причине ниже',
  decline: 'наставник не нужен',
  'by-rule': 'как предложат правила',
  consent: 'согласие напечатано и ждёт подписи',
}

export const mentorAfter: Readonly<Record<MentorDeed, string>> = {
  admit: 'допуск дан',
  suspend: 'допуск приостановлен',
  include: 'кандидат по решению куратора',
  exclude: 'не кандидат: решил куратор',
  'by-rule': 'как предложат правила',
  consent: 'согласие напечатано и ждёт подписи',
}

export const menteeTroubles: Readonly<Record<MenteeTrouble, string>> = {
  'not-here': 'сейчас здесь не работает',
  'nothing-proposed': 'нечего подтверждать: правила ничего нового не предлагают',
  'in-a-pair': 'уже в паре: сначала закончите её',
  'already-declined': 'это уже решено',
  'nothing-decided': 'решений куратора о нём нет',
  'already-so': 'эта категория уже есть или её нельзя назвать',
  consented: 'согласие уже подписано',
  'consent-asked': 'согласие уже напечатано и ждёт подписи',
}

export const mentorTroubles: Readonly<Record<MentorTrouble, string>> = {
  'not-here': 'сейчас здесь не работает и из другой организации не приходит',
  hidden: 'совету не показан: нет согласия на обработку сведений',
  'already-admitted': 'допуск уже есть',
  'grounds-missing': 'правила его не называют: нужно основание словами',
  'too-far': 'день слишком далеко',
  'minutes-missing': 'нет номера и дня протокола',
  'minutes-later': 'протокол позже допуска',
  'not-admitted': 'допуска нет: приостанавливать нечего',
  'already-suspended': 'в эти дни допуск уже приостановлен',
  'ends-before': 'последний день раньше первого',
  'admitted-already': 'допуск уже есть: его заканчивают в карточке',
  'candidate-already': 'уже кандидат',
  'excluded-already': 'уже решено: не кандидат',
  consented: 'согласие уже подписано',
  'consent-asked': 'согласие уже напечатано и ждёт подписи',
  'nothing-decided': 'решений куратора о нём нет',
}

/** Troubles of what was typed, each at its field. */
export function troubleErrors(trouble: MentorTrouble): Readonly<Record<string, string>> {
  const at: Partial<Record<MentorTrouble, readonly [field: string, sentence: string]>> = {
    'grounds-missing': [
      'grounds',
      'Среди допускаемых есть те, кого правила кандидатами не называют. Напишите основание: представление методического объединения, решение совета, опыт',
    ],
    'too-far': ['admittedFrom', 'Допустить можно не дальше чем на 90 дней вперёд'],
    'minutes-missing': ['minutesNumber', 'Напишите номер и день протокола совета'],
    'minutes-later': ['minutesOn', 'Протокол не может быть позже дня допуска'],
    hidden: [
      'form',
      'Этого человека вам не показывают: нет его согласия на обработку персональных данных. Решает о нём куратор',
    ],
    'already-admitted': ['form', 'Этот наставник уже допущен'],
    'not-here': ['form', 'Этот человек здесь не работает и из другой организации не приходит'],
    'not-admitted': ['suspendedFrom', 'В этот день наставник не допущен: приостанавливать нечего'],
    'already-suspended': ['suspendedFrom', 'В эти дни наставник уже приостановлен'],
    'ends-before': ['suspendedThrough', 'Последний день раньше первого. Поправьте один из них'],
  }
  const [field, sentence] = at[trouble] ?? ['form', mentorTroubles[trouble]]
  return { [field]: sentence }
}

export const admissionTexts = {
  byMissing: 'Выберите, кто допускает',
  becauseMissing: 'Напишите причину',
  from: 'С какого дня',
  by: 'Кто допускает',
  curator: 'Куратор',
  council: 'Совет',
  grounds: 'Основание',
  groundsHint: 'Если правила уже называют человека кандидатом, можно не писать: основанием станут их доводы',
  minutesNumber: 'Номер протокола совета',
  minutesOn: 'День протокола',
  ifCouncil: 'Только если решает совет',
  suspendedFrom: 'С какого дня приостановить',
  suspendedThrough: 'По какой день',
  throughHint: 'Если не знаете, оставьте пустым',
  because: 'Почему',
  becauseHint: 'Отпуск, курсы, просьба самого наставника. Видят куратор, совет и руководство',
  who: { curator: 'куратор', council: 'совет' },
  admitted: (from: Day, through: Day | null, by: 'curator' | 'council') =>
    `Допуск ${period(from, through)}: ${by === 'curator' ? 'решение куратора' : 'решение совета'}`,
  minutes: (number: string, on: Day) => `протокол № ${number} от ${shortDay(on)}`,
  suspended: (from: Day, through: Day | null) => `Допуск приостановлен ${period(from, through)}`,
}
