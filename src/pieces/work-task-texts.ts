import type { OwnWorkTask } from '#domain/today/own-work.ts'
import type { WorkingTask } from '#domain/today/working-tasks.ts'
import { dayAndMonth } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

export type TaskWords = {
  readonly verb: string
  readonly object: string
  readonly why: string
  readonly action:
    | { readonly label: string; readonly href: string }
    | { readonly label: string; readonly post: string }
}

type WorkTask = OwnWorkTask | WorkingTask

const mentorships = (count: number) => plural(count, ['пару или группу', 'пары или группы', 'пар и групп'])
const humans = (count: number) => plural(count, ['человек', 'человека', 'человек'])

/** What the working year asks for: one verb, one thing, why now, and the one button. */
export const workTaskTexts: {
  readonly [Kind in WorkTask['task']]: (task: Extract<WorkTask, { task: Kind }>) => TaskWords
} = {
  'answer-help': ({ mentorship }) => ({
    verb: 'Ответить',
    object: 'на просьбу о помощи',
    why: 'Вас просят помочь сейчас. Хватит двух слов или встречи.',
    action: { label: 'Прочитать и ответить', href: `/asked/meetings/${mentorship}` },
  }),
  'log-meeting': ({ mentorship }) => ({
    verb: 'Записать',
    object: 'встречу, день которой прошёл',
    why: 'Полминуты: что было и сколько минут. Если встречи не было, отмените её.',
    action: { label: 'Записать встречу', href: `/asked/meetings/${mentorship}` },
  }),
  'plan-meeting': ({ mentorship, last }) => ({
    verb: 'Назначить',
    object: 'следующую встречу',
    why: `По ритму пары пора встретиться: отсчёт от ${dayAndMonth(last)}.`,
    action: { label: 'Назначить встречу', href: `/asked/meetings/${mentorship}` },
  }),
  'confirm-entries': ({ mentorship, count }) => ({
    verb: 'Подтвердить',
    object: plural(count, ['запись о встрече', 'записи о встречах', 'записей о встречах']),
    why: 'Одно нажатие: встреча была или её не было.',
    action: { label: 'Посмотреть записи', href: `/asked/meetings/${mentorship}` },
  }),
  'mend-entries': ({ mentorship, count }) => ({
    verb: 'Исправить',
    object: `${plural(count, ['запись о встрече', 'записи о встречах', 'записей о встречах'])}: сказано «не так было»`,
    why: 'Поправьте запись или уберите её: вторую сторону спросят снова.',
    action: { label: 'Открыть записи', href: `/asked/meetings/${mentorship}` },
  }),
  'do-plan-row': ({ mentorship, text, more }) => ({
    verb: 'Сделать',
    object: `по плану: ${text}`,
    why: [
      'Строка закроется сама, когда вы запишете встречу, на которой это было.',
      more > 0 && `Ждут и другие строки плана: ${more}.`,
    ]
      .filter(Boolean)
      .join(' '),
    action: { label: 'Открыть встречи пары', href: `/asked/meetings/${mentorship}` },
  }),
  'measure-again': ({ mentorship, moment }) => ({
    verb: 'Отметить,',
    object: moment === 'exit' ? 'чем закончили' : 'что изменилось к середине',
    why: 'Минута: насколько трудна каждая тема сейчас. Позже этого не взять.',
    action: { label: 'Отметить', href: `/asked/measurement/${mentorship}/${moment}` },
  }),
  'say-impression': ({ mentorship, moment }) => ({
    verb: 'Сказать,',
    object: {
      entry: 'чего вы ждёте от работы в паре',
      interim: 'как идут встречи',
      exit: 'как вам работалось в паре',
    }[moment],
    why: 'Несколько коротких вопросов. Рядом с каждым сказано, кто увидит ответ.',
    action: { label: 'Ответить', href: `/asked/impression/${mentorship}/${moment}` },
  }),
  'hand-in-account': ({ mentorship }) => ({
    verb: 'Сдать',
    object: 'отчёт о работе пары',
    why: 'Он уже собран из ваших записей: допишите строку или ничего, и одно нажатие.',
    action: { label: 'Открыть отчёт', href: `/asked/account/${mentorship}` },
  }),
  'help-pairs': ({ count }) => ({
    verb: 'Помочь',
    object: plural(count, ['паре', 'парам', 'парам']),
    why: 'Рядом с каждой причина и один шаг, который обычно помогает.',
    action: { label: 'Посмотреть, кому', href: '/attention' },
  }),
  'settle-changes': ({ count }) => ({
    verb: 'Решить',
    object: plural(count, ['просьбу об изменении', 'просьбы об изменении', 'просьб об изменении']),
    why: 'Три рабочих дня — обычный срок ответа; отказать в уходе нельзя.',
    action: { label: 'Открыть просьбы', href: '/changes' },
  }),
  'end-pairs': ({ count }) => ({
    verb: 'Завершить или продлить',
    object: mentorships(count),
    why: 'Срок подходит или прошёл. Скажите, чем закончилось, или продлите по согласию обоих.',
    action: { label: 'Открыть пары', href: '/changes' },
  }),
  'order-endings': ({ count }) => ({
    verb: 'Составить',
    object: `приказ о завершении: ${plural(count, ['пара или группа', 'пары или группы', 'пар и групп'])}`,
    why: 'Работа закончена, а приказа нет: по нему прекращают поручение и доплату.',
    action: { label: 'Составить приказ', href: '/changes#ended' },
  }),
  'hear-measuring': ({ count }) => ({
    verb: 'Взять',
    object: `самооценку: ${humans(count)}`,
    why: 'Время её скоро пройдёт. С бумаги внесите сами.',
    action: { label: 'Открыть самооценки', href: '/measurements' },
  }),
  'close-measures': ({ count }) => ({
    verb: 'Провести',
    object: plural(count, [
      'мероприятие дорожной карты',
      'мероприятия дорожной карты',
      'мероприятий дорожной карты',
    ]),
    why: 'Срок подходит или прошёл, а подтверждения нет. Мероприятие закроется само, когда появится факт.',
    action: { label: 'Открыть дорожную карту', href: '/roadmap' },
  }),
  'approve-roadmap': () => ({
    verb: 'Утвердить',
    object: 'дорожную карту года',
    why: 'Куратор её подготовил: сроки, исполнители, результаты.',
    action: { label: 'Открыть дорожную карту', href: '/roadmap' },
  }),
  'lighten-load': ({ count }) => ({
    verb: 'Облегчить',
    object: `нагрузку: ${plural(count, ['наставник', 'наставника', 'наставников'])}`,
    why: 'Минут в неделю больше, чем по силам. Помогут второй наставник или меньше подопечных.',
    action: { label: 'Посмотреть нагрузку', href: '/attention/load' },
  }),
  'sign-orders': ({ count }) => ({
    verb: 'Подписать',
    object: plural(count, ['приказ', 'приказа', 'приказов']),
    why: 'Приказы составлены: откройте, прочитайте и подпишите.',
    action: { label: 'Открыть приказы', href: '/papers?state=draft' },
  }),
}
