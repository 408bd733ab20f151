import type { ChangeKind } from '#domain/impressions/changes-of.ts'
import type { SeenBy } from '#domain/impressions/impression-questionnaire.ts'
import type { Moment } from '#domain/impressions/measurement.ts'
import type { ImpressionProblem } from '#domain/impressions/read-impression.ts'
import type { Day } from '#kit/day.ts'
import { longDay, period, schoolYearWords, sentenceEnd } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

const people = (count: number) => plural(count, ['человек', 'человека', 'человек'])

export const momentNames: Readonly<Record<Moment, string>> = {
  entry: 'на входе',
  interim: 'в середине',
  exit: 'на выходе',
}

export const levelWords = ['нет затруднений', 'небольшие', 'заметные', 'нужна помощь'] as const

export const measuringTexts = {
  title: { interim: 'Самооценка в середине программы', exit: 'Самооценка в конце программы' },
  paperTitle: (name: string) => `Самооценка с бумаги: ${name}`,
  lead: 'Насколько трудно сейчас по каждой теме программы. Это займёт минуту.',
  seen: 'Увидят наставник, куратор и руководство. В оценке работы не используется',
  button: 'Отправить самооценку',
  paperButton: 'Внести самооценку',
  on: 'Когда заполнена',
  taken: (on: Day, through: Day) =>
    sentenceEnd(`Самооценка принята ${longDay(on)}, поправить её можно до ${longDay(through)}`),
  ahead: (from: Day) =>
    sentenceEnd(`Эту самооценку отмечают позже, с ${longDay(from)}: иначе сравнивать будет не с чем`),
  missed: (through: Day) =>
    sentenceEnd(`Эту самооценку отмечали до ${longDay(through)}. Задним числом её не принять`),
  outside: (from: Day, through: Day) =>
    `Самооценку отмечают ${period(from, through)}: поставьте день, когда заполнена бумага`,
  notYet: 'Этот день ещё не наступил: поставьте день, когда заполнена самооценка',
  missing: 'Ответьте по этой теме',
  toProgramme: 'К программе',
  back: 'Замеры',
}

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  closed: 'закрыто',
  eased: 'стало легче',
  same: 'без изменений',
  harder: 'стало труднее',
}

export const measurementsTexts = {
  title: 'Замеры',
  lead: 'Насколько трудно по темам программы было в начале и стало потом. По этим замерам отчёт считает закрытые затруднения.',
  taken: (moment: Moment) => `отмечено ${momentNames[moment]}`,
  of: (count: number) => `из ${count}`,
  notYet: 'время ещё не пришло',
  missedCount: (count: number) => `пропущено:\u00a0${count}`,
  askTitle: 'Кого спросить сейчас',
  askNobody: 'Сейчас спрашивать некого: ничьё время не идёт.',
  noneTitle: 'Пар с программой пока нет',
  none: 'Замеры появятся, когда у согласованной пары будет программа.',
  noneAction: 'Открыть программы',
  person: 'Кто',
  pair: 'Наставник',
  moment: 'Когда в программе',
  through: 'До какого дня',
  paper: 'Внести с бумаги',
  missedTitle: 'Не измерено в свои дни',
  missedWhy:
    'Задним числом замер не взять. Если бумагу заполнили вовремя, внесите её с тем днём, который на ней стоит. В отчёте темы без замера стоят отдельно: «не измерено».',
  changesTitle: 'Что изменилось',
  changesNone: 'Сравнивать пока нечего: нужен вход и ещё один замер.',
  topic: 'Тема',
  before: 'Было',
  now: 'Стало',
  change: 'Изменение',
  unmeasured: 'не измерено',
  at: { interim: 'в середине', exit: 'на выходе' },
  level: (level: number) => `${level} — ${levelWords[level] ?? ''}`,
  sentence: (closed: number, harder: number) =>
    `Закрыто затруднений: ${closed}, стало труднее: ${harder}. Левее — легче`,
  chartCaption: 'Средний балл затруднений по группам тем',
  chartHead: ['Группа тем', 'Было', 'Стало', 'Человек'] as const,
  chartFew: 'Среднее по группам тем показываем от пяти человек; ниже — каждый замер.',
}

/** R-IMP-6. The promise, said before the questions it is about. */
export const promises: Readonly<Record<SeenBy, { readonly title: string; readonly text: string }>> = {
  anonymous: {
    title: 'Без имени',
    text: 'Ответы видны только сводкой от пяти человек; кто как ответил, не видит никто. После сдачи мы сами не знаем, какие ответы ваши, поэтому исправить их нельзя.',
  },
  paired: {
    title: 'Чтобы сравнить начало и конец',
    text: 'Эти ответы хранятся вместе с вашей анкетой: иначе начало и конец не сравнить. Показывают их только сводкой от пяти человек; ни куратор, ни руководитель не видят, кто как ответил.',
  },
  curator: {
    title: 'Куратору',
    text: 'Это увидит только куратор, с вашим именем: чтобы помочь. Наставник, наставляемый и руководитель этого не увидят.',
  },
}

export const sheetTexts = {
  about: (whom: string, lead: string) => `${sentenceEnd(`С кем вы работаете: ${whom}`)} ${lead}`,
  scale: '1 — совсем нет, 10 — полностью',
  handIn: 'Сдать анкету',
  autosave: 'Набранное сохраняется само; до сдачи его видите только вы.',
  doneTitle: 'Спасибо, анкета сдана',
  done: (on: Day) =>
    sentenceEnd(`Сдано ${longDay(on)}. Ответы войдут в сводку, когда их наберётся не меньше пяти`),
  doneSeen:
    'Ответы без имени видны только сводкой от пяти человек: кто как ответил, не видит никто, и исправить их нельзя. Что вы написали куратору, прочитает только куратор.',
  lateTitle: 'Приём ответов закрыт',
  late: (through: Day) =>
    sentenceEnd(
      `Эту анкету сдавали до ${longDay(through)}. Впечатления начала и конца задним числом не собирают`,
    ),
  toToday: 'К моим делам',
  answered: 'Анкета уже сдана: второй раз ответить нельзя, потому что прежние ответы не найти',
  closed: (through: Day) => sentenceEnd(`Ответить уже нельзя: анкету сдавали до ${longDay(through)}`),
  outside: (from: Day, through: Day) => `Эту анкету сдают ${period(from, through)}: поставьте день сдачи`,
  empty: 'Ответьте хотя бы на один вопрос',
  problem: {
    'too-long': 'Слишком длинно: оставьте не больше 1500 знаков',
    unknown: 'Выберите из предложенного',
  } satisfies Record<ImpressionProblem, string>,
  paperTitle: 'Листок с бумаги',
  paperLead: (name: string) => `Отметка «анкета сдана» — ${name}; ответы — с любого листка из пачки.`,
  paperHow:
    'Бумажные листки собирают без подписей и перемешивают. Берите из пачки любой: чьи это ответы, вы не знаете, и программа не узнает. Вопросов, которые хранятся с именем, на листке нет.',
  on: 'Когда сдан листок',
  paperButton: 'Внести листок',
  back: 'Впечатления',
}

export const impressionsTexts = {
  title: 'Впечатления',
  lead: 'Что пары говорят о наставничестве. Имена видны только в списке сдавших анкету; ответы — сводкой от пяти человек.',
  year: (schoolYear: number) => schoolYearWords(schoolYear),
  otherYears: 'Другой год',
  asked: 'Кто сдал анкету',
  askedNone:
    'Пока никого не спрашивали: анкета начала открывается за неделю до первого дня пары. Согласуйте пары, и здесь появится список.',
  toPairs: 'Открыть пары и группы',
  questionnaire: 'Анкета',
  whom: 'Кому',
  handed: 'Сдали',
  ofAll: (count: number) => `из ${count}`,
  waitingPeople: 'Кого ещё ждём',
  sides: { mentee: 'наставляемые', mentor: 'наставники', co_mentor: 'наставники' } as const,
  both: 'оба участника',
  through: (day: Day) => `до ${longDay(day)}`,
  paper: 'внести листок',
  smallTitle: 'Почему сводки может не быть',
  small: (mentees: number, mentors: number) =>
    `В этом году спрашиваем ${people(mentees)} среди наставляемых и ${people(mentors)} среди наставников. Меньше пяти ответов не показываем: в маленьком коллективе каждого узнают. Что можно сделать: поговорить с парами на итоговой встрече, посмотреть закрытые затруднения в «Замерах»; обращения к куратору видны ему сразу.`,
  helpTitle: 'Просят о помощи',
  help: { curator: 'нужна помощь куратора', psychologist: 'нужна помощь педагога-психолога' },
  notYet: 'Сводки ещё нет.',
  allHidden: 'Сводка: скрыто, меньше пяти человек. С таким числом ответов было бы видно, кто как ответил.',
  question: 'Вопрос',
  answered: 'Ответили',
  mean: 'Среднее из 10',
  spread: 'Как ответили',
  few: 'скрыто, меньше пяти человек',
  alike: 'скрыто: двух групп по пять человек не набирается',
  merged: (labels: readonly string[]) =>
    labels.length === 1
      ? labels[0]!
      : labels.every((one) => /^\d+$/.test(one))
        ? `${labels[0]}–${labels.at(-1)}`
        : labels.join(' или '),
  mergedWhy: 'Ответы, которых меньше пяти, объединены с соседними.',
  waiting: (count: number, next: Day | null) =>
    sentenceEnd(
      `Ещё не в сводке: ${plural(count, ['анкета', 'анкеты', 'анкет'])}${next ? `. Сводка меняется ${longDay(next)} и только когда новых ответов не меньше пяти` : ''}`,
    ),
  comments: (count: number) => `Комментарии: ${count}`,
  commentsFew: 'комментарии показываем от пяти, вразброс',
  memory: (basis: string) => `Вопросы: ${basis}, слова наши, с первоисточником не сверены (по памяти).`,
  satTitle: 'Довольны участием',
  satOf: (count: number) => `из ${count} ответивших`,
  sat: { mentee: 'наставляемых: среднее 7 из 10 и выше', mentor: 'наставников: среднее 7 из 10 и выше' },
  satMean: (mean: string) => `среднее ${mean} из 10; доля скрыта: меньше пяти человек`,
  checklistTitle: 'Чек-лист куратора',
  checklistDone: (sum: number, level: string) => `${sum} из 18, уровень ${level}.`,
  checklistNone: 'В этом учебном году ещё не заполнен.',
  checklistFill: 'Заполнить чек-лист',
  checklistAgain: 'Изменить ответы',
}

export const checklistTexts = {
  title: 'Чек-лист куратора',
  lead: (schoolYear: number) =>
    `Девять признаков, раз в учебный год, обычно в апреле–мае. ${schoolYearWords(schoolYear)}.`,
  seen: 'Увидят куратор, руководитель и его заместитель; итог войдёт в годовой отчёт.',
  memory: (basis: string) => `${basis}: формулировки не сверены с первоисточником.`,
  missing: 'Выберите ответ',
  button: 'Сохранить чек-лист',
}
