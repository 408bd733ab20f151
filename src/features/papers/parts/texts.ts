import type { SignRefusal } from '#domain/papers/sign-paper.ts'
import { longDay } from '#kit/russian/dates.ts'

/** The minutes of a meeting as a form. */
export const minutesTexts = {
  title: 'Протокол заседания',
  lead: 'Заполните то, что было на заседании; пустое останется линией. Протокол напечатается и встанет в реестр.',
  body: 'Кто заседал',
  bodyMissing: 'Выберите, кто заседал.',
  bodies: {
    council: 'Совет наставников',
    association: 'Методическое объединение наставников',
    pedagogical: 'Педагогический совет',
  },
  number: 'Номер протокола',
  on: 'День заседания',
  chair: 'Председатель',
  secretary: 'Секретарь',
  present: 'Присутствовали: отметить',
  presentWho: 'Присутствовали',
  invited: 'Приглашены (не из списка сотрудников)',
  item: (number: number) => `Вопрос ${number}`,
  agenda: 'О чём',
  heard: 'Слушали',
  decided: 'Решили',
  yes: 'За',
  no: 'Против',
  abstained: 'Воздержались',
  notVotes: 'Напишите число голосов цифрами.',
  noAgenda: 'Назовите хотя бы один вопрос повестки.',
  press: 'Составить протокол',
  aboutProgrammes: 'О рассмотрении персонализированных программ наставничества',
  programmesDecided: (list: string) => `Рекомендовать к утверждению программы: ${list}.`,
  aboutMentors: 'О допуске к наставничеству',
  mentorsDecided: (list: string) => `Допустить к наставничеству: ${list}.`,
}

/** A paper as it is shown to the person it waits for. */
export const ownTexts = {
  lead: {
    acknowledge: 'Прочитайте и отметьте, что ознакомлены.',
    sign: 'Прочитайте. Согласие — ваше решение: отказ ни на что не влияет.',
  },
  acknowledge: 'Ознакомлен(а)',
  acknowledgeNote:
    'Нажатие — простая электронная подпись: её достаточно для ознакомления, если так решено в организации.',
  agree: 'Согласен (согласна), подписать',
  agreeNote: 'Нажатие сохранит ваше согласие с сегодняшним днём. Его можно отозвать в любое время.',
  answerYes: 'Согласен (согласна), подпишу от руки',
  byHand:
    'Эту бумагу нужно подписать от руки: распечатайте её или возьмите у куратора. Ответ по ссылке такую подпись не заменяет.',
  answered: 'Ваш ответ «согласен» сохранён. Осталось подписать бумагу от руки и отдать куратору.',
  done: (day: string, how: string) => `Отмечено ${day}, ${how}. Больше ничего не нужно.`,
  waits: 'Бумагу ещё не подписали: ознакомиться можно будет после подписи.',
  lapsed: 'Эта бумага утратила силу.',
  withdraw: 'Отозвать согласие',
  withdrawNote: 'С сегодняшнего дня согласие перестанет действовать. Объяснять ничего не нужно.',
  refusals: {
    'done-already': 'Это уже отмечено.',
    'not-signed-yet': 'Бумагу ещё не подписали.',
    'nothing-to-withdraw': 'Отзывать нечего: согласие не действует.',
  },
  text: 'Текст бумаги',
  pdf: 'Открыть PDF',
}

/** Why a signature may not be entered, and what to do about it. */
export function signRefusal(refusal: SignRefusal): string {
  switch (refusal.reason) {
    case 'not-made':
      return 'бумага ещё печатается, обновите страницу'
    case 'already-signed':
      return `подпись уже внесена, ${longDay(refusal.on)}`
    case 'ahead':
      return `день подписи ещё не настал: поставьте не позже ${longDay(refusal.today)}`
    case 'by-head':
      return 'эту бумагу подписывает руководитель на странице «Утверждение»'
    case 'by-hand':
      return 'эту бумагу подписывают от руки'
    case 'no-number':
      return 'у приказа есть номер: впишите тот, под которым он стоит в журнале приказов'
    case 'dropped':
      return 'от этой пары отказались'
    case 'no-consent':
      return 'нет согласия наставника: сначала внесите его'
    case 'refused':
      return 'человек отказался: согласие по этой паре не вносят'
    case 'before-consent':
      return `день раньше согласия: соглашение подписывают не раньше ${longDay(refusal.consent)}`
    case 'after-addendum':
      return `день позже соглашения: согласие дают не позже ${longDay(refusal.addendum)}`
    case 'notice-late':
      return `предупреждают не меньше чем за три рабочих дня: при таком дне подписи наставник свободен не раньше ${longDay(refusal.first)}. Поставьте день вручения или составьте уведомление с другим днём`
    case 'pair-lacks':
      return 'у новой пары ещё не всё есть: согласия, основание, соглашение'
    case 'outdated':
      return 'с тех пор, как приказ составили, в парах что-то изменилось: составьте его заново'
    case 'after-start':
      return `день позже начала работы ${longDay(refusal.from)}: поставьте верный день или перенесите начало пары`
  }
}

/** Links by which people read a paper and answer. */
export const linksTexts = {
  subject: 'Бумага ждёт вас',
  title: 'Ссылки для тех, кого ждём',
  press: (count: number) => `Послать ссылки: ${count}`,
  next: 'Письма уйдут сами. Листки распечатайте и раздайте: у кого есть адрес почты, тому листок не нужен.',
  about: (title: string) => `«${title}». Откройте ссылку, прочитайте и ответьте.`,
  nobody: 'Посылать некому: все уже ответили.',
  back: 'Вернуться к бумаге',
}
