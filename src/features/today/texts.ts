import type { Task } from '#domain/today/tasks.ts'
import { plural } from '#kit/russian/plural.ts'
import { type TaskWords, workTaskTexts } from '#pieces/work-task-texts.ts'

const mentorships = (count: number) => plural(count, ['пару или группу', 'пары или группы', 'пар и групп'])
const programmes = (count: number) => plural(count, ['программу', 'программы', 'программ'])
const humans = (count: number) => plural(count, ['человек', 'человека', 'человек'])
const surveyNames = { needs: 'запросов педагогов', mentors: 'кандидатов в наставники' } as const
const bankNames = { mentees: 'банк наставляемых', mentors: 'банк наставников' } as const

const pairs = (count: number) => plural(count, ['пара', 'пары', 'пар'])
const people = (count: number) => plural(count, ['педагогу', 'педагогам', 'педагогам'])

/** Each task: one verb, one thing, why now, and the one button. */
const tasks: { [Kind in Task['task']]: (task: Extract<Task, { task: Kind }>) => TaskWords } = {
  'bring-staff': () => ({
    verb: 'Загрузить',
    object: 'список сотрудников',
    why: 'Из него «Вектор» узнает, кому нужен наставник и кто может им быть. Подойдёт выгрузка из 1С или тарификация.',
    action: { label: 'Выбрать файл', href: '/staff' },
  }),
  'check-list': (task) => ({
    verb: 'Проверить',
    object: `список «${task.fileName}»`,
    why: 'Мы его прочитали, но ничего не изменили: посмотрите, всё ли понято верно.',
    action: { label: 'Проверить список', href: `/staff/${task.import}` },
  }),
  'look-at-pairs': (task) => ({
    verb: 'Посмотреть',
    object: 'предложение пар',
    why: `Наставник нужен ${people(task.mentees)}, предложено: ${pairs(task.pairs)}. У каждой пары — почему именно эти люди.`,
    action: { label: 'Посмотреть пары', href: '/pairs' },
  }),
  'find-mentors': (task) => ({
    verb: 'Найти наставника',
    object: people(task.alone),
    why: 'Им не хватило подходящих наставников. Рядом с каждым написано, почему и что можно сделать.',
    action: { label: 'Показать, кто без пары', href: '/pairs#alone' },
  }),
  'take-package': (task) => ({
    verb: 'Собрать',
    object: 'пакет документов',
    why: `Приказы, Положение, дорожная карта, согласия и программы (${pairs(task.pairs)}). Всё — проекты.`,
    action: { label: 'Собрать пакет', post: '/documents' },
  }),
  'renew-package': () => ({
    verb: 'Собрать заново',
    object: 'пакет документов',
    why: 'После последнего пакета изменились пары или люди. Прежний пакет останется как был.',
    action: { label: 'Собрать пакет заново', post: '/documents' },
  }),
  'sign-package': (task) => ({
    verb: 'Подписать',
    object: 'приказы и взять согласия',
    why: 'Пакет готов. Сначала согласия, потом приказ о закреплении пар.',
    action: { label: 'Открыть пакет', href: `/documents/${task.package}` },
  }),
  'tell-gender': (task) => ({
    verb: 'Указать',
    object:
      task.people === 1 ? 'пол человека' : `пол: ${plural(task.people, ['человек', 'человека', 'человек'])}`,
    why: 'По имени и отчеству его не понять, а от него зависят окончания в приказах и согласиях.',
    action: { label: 'Открыть карточку', href: `/people/${task.person}/edit` },
  }),
  'open-survey': ({ survey }) => ({
    verb: 'Провести',
    object: `анкету ${surveyNames[survey]}`,
    why:
      survey === 'needs'
        ? 'По ответам подбираются темы, пары и программы. Отвечают с телефона за три минуты, без логина.'
        : 'По ответам видно, кто готов быть наставником, в чём поможет и сколько у него времени.',
    action: { label: 'Начать анкету', href: `/surveys/new?survey=${survey}` },
  }),
  'hear-survey': ({ survey, campaign, left }) => ({
    verb: 'Дождаться',
    object: `ответов на анкету ${surveyNames[survey]}`,
    why: `Молчат: ${humans(left)}. Напомните, раздайте листки или внесите бумажные анкеты.`,
    action: { label: 'Открыть анкету', href: `/surveys/${campaign}` },
  }),
  'confirm-categories': ({ count }) => ({
    verb: 'Подтвердить',
    object: `категории: ${humans(count)}`,
    why: 'Правило предложило, почему нужен наставник; решаете вы. Можно всех сразу.',
    action: { label: 'Открыть банк', href: '/mentees?state=proposed' },
  }),
  'admit-mentors': ({ count }) => ({
    verb: 'Допустить',
    object: `кандидатов в наставники: ${humans(count)}`,
    why: 'Допускает куратор или совет, с днём и основанием. Можно несколько сразу.',
    action: { label: 'Открыть банк', href: '/mentors?state=candidate' },
  }),
  'confirm-bank': ({ bank }) => ({
    verb: 'Подтвердить',
    object: bankNames[bank],
    why: 'Раз в учебный год банк просматривают и подтверждают, что в нём всё верно.',
    action: { label: 'Открыть банк', href: `/${bank}#confirm` },
  }),
  'tell-basis': ({ count }) => ({
    verb: 'Указать',
    object: `основание: ${mentorships(count)}`,
    why: 'От него зависит, нужно ли дополнительное соглашение по ст. 351.8 ТК РФ.',
    action: { label: 'Указать основания', href: '/mentorships/bases' },
  }),
  'ask-pairs': ({ count }) => ({
    verb: 'Спросить',
    object: `согласие: ${mentorships(count)}`,
    why: 'Обе стороны отвечают с телефона или на бумаге. Без обоих согласий пара в приказ не попадёт.',
    action: { label: 'Открыть пары', href: '/mentorships' },
  }),
  'hear-answers': ({ count }) => ({
    verb: 'Дождаться',
    object: `ответа: ${humans(count)}`,
    why: 'Спросили, но ответа пока нет. Бумажный ответ внесите сами.',
    action: { label: 'Внести ответы', href: '/mentorships/answers' },
  }),
  'make-programmes': ({ count }) => ({
    verb: 'Подготовить',
    object: programmes(count),
    why: 'Черновик составится из тем наставляемого, пара его дополнит.',
    action: { label: 'Открыть программы', href: '/programmes' },
  }),
  'propose-programmes': ({ count }) => ({
    verb: 'Предложить',
    object: `парам ${programmes(count)}`,
    why: 'Пара прочитает, поправит и согласится.',
    action: { label: 'Открыть программы', href: '/programmes' },
  }),
  'hear-programmes': ({ count }) => ({
    verb: 'Дождаться',
    object: `согласия пар на ${programmes(count)}`,
    why: 'Ответили не все. Бумажное согласие внесите сами.',
    action: { label: 'Открыть программы', href: '/programmes' },
  }),
  'endorse-programmes': ({ count }) => ({
    verb: 'Согласовать',
    object: programmes(count),
    why: 'Пары согласны. После вас программы утверждает руководитель.',
    action: { label: 'Открыть программы', href: '/programmes' },
  }),
  'hear-measurements': ({ count }) => ({
    verb: 'Взять',
    object: `входную самооценку: ${humans(count)}`,
    why: 'До первой встречи: потом её взять нельзя. С бумаги внесите сами.',
    action: { label: 'Открыть программы', href: '/programmes' },
  }),
  'make-papers': ({ count }) => ({
    verb: 'Подготовить',
    object: `бумаги на ${mentorships(count)}`,
    why: 'Согласия, дополнительные соглашения и приказ составятся сами.',
    action: { label: 'Открыть реестр', href: '/papers' },
  }),
  'sign-papers': ({ count }) => ({
    verb: 'Внести',
    object: `подписанное: ${plural(count, ['документ', 'документа', 'документов'])}`,
    why: 'Напечатайте, соберите подписи и внесите день и номер. Можно все сразу.',
    action: { label: 'Внести подписи', href: '/papers/sign' },
  }),
  'review-programmes': ({ count }) => ({
    verb: 'Рассмотреть',
    object: programmes(count),
    why: 'Пары согласны и ждут слова совета.',
    action: { label: 'Открыть программы', href: '/programmes' },
  }),
  approve: ({ count }) => ({
    verb: 'Утвердить',
    object: `${programmes(count)} и приказ о закреплении`,
    why: 'Всё рядом: приказ, пары, программы и то, чего ещё не хватает.',
    action: { label: 'Утвердить', href: '/approval' },
  }),
  'answer-withdrawals': ({ count }) => ({
    verb: 'Ответить',
    object: `на отзыв согласия: ${plural(count, ['человек', 'человека', 'человек'])}`,
    why: 'Совету и коллегам сведения уже не показывают. Кто здесь больше не работает, того сведения уничтожают за тридцать дней.',
    action: { label: 'Посмотреть, чьё и к какому дню', href: '/rights' },
  }),
  'support-alone': ({ count }) => ({
    verb: 'Поговорить',
    object: `с теми, кто без пары: ${humans(count)}`,
    why: 'Куратор просит поддержать их, пока наставник ищется.',
    action: { label: 'Открыть список', href: '/alone' },
  }),
  'answer-sheet': ({ invitation, survey, begun }) => ({
    verb: begun ? 'Закончить' : 'Заполнить',
    object: survey === 'needs' ? 'анкету о ваших запросах' : 'анкету кандидата в наставники',
    why: begun
      ? 'Введённое сохранено, продолжите с того же места.'
      : 'Три минуты. Рядом с каждым вопросом сказано, кто увидит ответ.',
    action: { label: begun ? 'Продолжить' : 'Заполнить анкету', href: `/asked/sheet/${invitation}` },
  }),
  'mark-wishes': ({ asking }) => ({
    verb: 'Отметить,',
    object: 'с кем хотели бы работать',
    why: 'Две минуты. Отметок не увидит никто; можно никого не отмечать.',
    action: { label: 'Отметить', href: `/asked/wishes/${asking}` },
  }),
  'answer-pair': ({ mentorship }) => ({
    verb: 'Ответить',
    object: 'на предложение работать в паре',
    why: 'Участие добровольное: можно согласиться или отказаться без объяснения причин.',
    action: { label: 'Прочитать и ответить', href: `/asked/pair/${mentorship}` },
  }),
  'measure-entry': ({ mentorship }) => ({
    verb: 'Отметить,',
    object: 'с чего начинаете',
    why: 'Минута: насколько трудна каждая тема сейчас. Потом по этому будет видно, что изменилось.',
    action: { label: 'Отметить', href: `/asked/measure/${mentorship}` },
  }),
  'agree-programme': ({ mentorship }) => ({
    verb: 'Прочитать',
    object: 'программу вашей пары',
    why: 'Согласитесь, поправьте или верните с замечанием.',
    action: { label: 'Открыть программу', href: `/asked/programme/${mentorship}` },
  }),
  'read-paper': ({ paper, title }) => ({
    verb: 'Ознакомиться',
    object: `с документом «${title}»`,
    why: 'Прочитайте и отметьте, что ознакомлены.',
    action: { label: 'Прочитать', href: `/asked/paper/${paper}` },
  }),
  ...workTaskTexts,
  'fill-requisites': () => ({
    verb: 'Дополнить',
    object: 'реквизиты организации',
    why: 'В бланке документов пока пустые строки: адрес, ИНН.',
    action: { label: 'Открыть реквизиты', href: '/organisation' },
  }),
}

export function taskWords(task: Task): TaskWords {
  return (tasks[task.task] as (task: Task) => TaskWords)(task)
}

export const todayTexts = {
  title: 'Что сделать сейчас',
  lead: (day: string, count: number) =>
    count === 0 ? `${day} Срочных дел нет.` : `${day} Впереди ${plural(count, ['дело', 'дела', 'дел'])}.`,
  groups: { now: 'Сегодня', week: 'В ближайшие семь дней', later: 'Позже' },
  by: (day: string) => `до ${day}`,
  emptyTitle: 'Сегодня для вас дел нет',
  emptyWhy: 'Когда куратору понадобится ваш ответ или подпись, дело появится здесь.',
  waits: (roles: string) => `Без второго фактора не работает роль: ${roles}`,
  waitsWhy: 'Второй фактор — код из приложения на вашем телефоне. Настройка занимает минуту.',
  waitsCopies:
    'До этого вам не получить ключ восстановления резервных копий, не сделать копию и не прочитать письма программы.',
  setUpFactor: 'Включить второй фактор',
  copies: 'Резервные копии',
  coveredUntil: (moment: string) => `: внесённое защищено по ${moment}`,
  copiesToRight: 'Открыть резервные копии',
  answeredTitle: 'Вопросов к вам нет',
  answeredWhy: 'Спасибо, вы ответили на всё. Когда понадобится ваш ответ, дело появится здесь.',
  putOffTitle: 'На сегодня всё',
  putOffWhy: 'Остальное вы отложили: оно вернётся в свой день.',
  allDone: 'Все дела сделаны. Новые появятся сами, когда подойдёт срок.',
  later: 'Отложить на 3 дня',
  never: 'Не нужно',
  putOff: (count: number) =>
    `Отложено вами: ${plural(count, ['дело', 'дела', 'дел'])}. Вернётся в свой день или раньше, если дело станет другим.`,
  takeBack: 'Показать отложенное',
  changeWishes: (day: string) => `Изменить, с кем вы хотели бы работать: можно по ${day}`,
  ownRecord: 'Ваши сведения: кто их смотрел и что вы можете прекратить',
  noLetters: 'Писем о делах вы просили не присылать.',
  lettersAgain: 'Присылать письма снова',
  putOffRefused: {
    'must-be-done': 'Этого дела ждёт человек или закон: его можно отложить на три дня, но не отменить',
    unknown: 'Такого дела в списке уже нет: он обновился',
  },
  toRoles: 'Посмотреть свои обязанности и права',
  year: (words: string) => words,
  yearLead: 'Семь этапов дорожной карты. Этап заполняется, когда его мероприятия подтверждены.',
  stages: [
    'Условия',
    'Банк наставляемых',
    'Банк наставников',
    'Отбор и обучение',
    'Пары и программы, работа',
    'Завершение',
    'Информационная поддержка',
  ],
}

/** The letter about all that waits. */
export const digestTexts = {
  subject: (count: number) =>
    `Дела наставничества: ${plural(count, ['дело ждёт', 'дела ждут', 'дел ждут'])} вас`,
  opening: (count: number) => (count === 0 ? 'Вас ждут дела.' : 'Вас ждут дела, ближайшее первым:'),
  till: (day: string) => `до ${day}`,
  unnamed: (count: number) =>
    `И ещё ${plural(count, ['дело', 'дела', 'дел'])}: о чём, видно только в программе.`,
  open: 'Откройте «Вектор»:',
  openPersonal: 'Откройте личную ссылку, пароль не нужен:',
  onlyYours: 'Ссылка только ваша: не пересылайте её.',
  stop: 'Не хотите получать такие письма? Откройте эту ссылку и нажмите «Не напоминать»:',
}
