import type { Must, PaperKind, PaperState } from '#domain/papers/paper.ts'
import { plural } from '#kit/russian/plural.ts'
import { linksTexts, minutesTexts, ownTexts, signRefusal } from './parts/texts.ts'

const papers = (count: number) => plural(count, ['бумага', 'бумаги', 'бумаг'])
const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} кБ`

const kinds: Readonly<Record<PaperKind, string>> = {
  order_pairs: 'Приказ о закреплении',
  consent_mentor: 'Согласие наставника',
  consent_mentee: 'Согласие наставляемого',
  addendum: 'Дополнительное соглашение',
  pd_consent: 'Согласие на обработку данных',
  pd_dissemination: 'Согласие на распространение данных',
  programme: 'Программа',
  minutes: 'Протокол',
  registry_mentors: 'Реестр наставников',
  registry_mentees: 'Реестр наставляемых',
  mentor_report: 'Отчёт наставника',
  mentee_report: 'Отчёт наставляемого',
  review: 'Отзыв наставника',
  interim_report: 'Промежуточный отчёт',
  final_report: 'Итоговый отчёт',
}

/** «Приказ подписан», «согласие подписано», «программа подписана». */
type Gender = 'm' | 'f' | 'n'
const genders: Readonly<Record<PaperKind, Gender>> = {
  order_pairs: 'm',
  consent_mentor: 'n',
  consent_mentee: 'n',
  addendum: 'n',
  pd_consent: 'n',
  pd_dissemination: 'n',
  programme: 'f',
  minutes: 'm',
  registry_mentors: 'm',
  registry_mentees: 'm',
  mentor_report: 'm',
  mentee_report: 'm',
  review: 'm',
  interim_report: 'm',
  final_report: 'm',
}
const states: Readonly<Record<PaperState, Readonly<Record<Gender, string>>>> = {
  draft: { m: 'ПРОЕКТ', f: 'ПРОЕКТ', n: 'ПРОЕКТ' },
  signed: { m: 'подписан', f: 'подписана', n: 'подписано' },
  'in-force': { m: 'действует', f: 'действует', n: 'действует' },
  lapsed: { m: 'утратил силу', f: 'утратила силу', n: 'утратило силу' },
}

const reasons: Readonly<Record<string, string>> = {
  'consent-withdrawn': 'согласие отозвано',
  'terms-changed': 'условия пары изменились',
  replaced: 'подписана новая бумага',
  withdrawn: 'согласие отозвано тем, кто его дал',
}

const sources = { paper: 'на бумаге', account: 'из учётной записи', link: 'по личной ссылке' } as const

export const paperTexts = {
  kinds,
  states,
  stateOf: (kind: PaperKind, state: PaperState) => states[state][genders[kind]],
  sources,
  because: (code: string) => reasons[code] ?? code,
  year: (year: number) => `${year}/${year + 1}`,
  file: (format: string, bytes: number) => `${format}, ${kilobytes(bytes)}`,

  register: {
    title: 'Реестр документов',
    lead: 'Бумаги наставничества: что подготовлено, что подписано и с какого дня действует. Напечатанное не меняется.',
    prepare: 'Подготовить бумаги',
    sign: (count: number) => `Внести подписи: ${count}`,
    minutes: 'Составить протокол',
    emptyTitle: 'Бумаг пока нет',
    emptyWhy:
      'Согласия, соглашения и проект приказа печатаются сразу на все пары, которые сейчас согласуются.',
    nothingFound: 'По этим условиям ничего не нашлось.',
    showAll: 'Показать все бумаги',
    find: 'Найти по номеру, виду или фамилии',
    kind: 'Вид',
    state: 'Состояние',
    yearLabel: 'Учебный год',
    any: 'все',
    caption: (count: number) => papers(count),
    columns: {
      paper: 'Бумага',
      number: 'Номер',
      day: 'День',
      state: 'Состояние',
      readers: 'Подписи и ознакомление',
      choose: 'В архив',
    },
    choose: (title: string) => `Взять в архив: ${title}`,
    making: 'печатается',
    failed: 'не напечатана',
    until: (day: string) => `по ${day}`,
    readersDone: (done: number, all: number) => `${done} из ${all}`,
    noReaders: '—',
    scan: 'есть скан',
    zip: 'Скачать выбранное одним архивом',
    archive: 'Бумаги наставничества.zip',
    registries: 'Реестры банков',
    registriesLead:
      'Банк на сегодняшний день в столбцах министерства, на листе A3 (на A4 принтер уменьшит сам). Таблица Excel — на страницах банков.',
    printRegistry: {
      registry_mentors: 'Напечатать реестр наставников',
      registry_mentees: 'Напечатать реестр наставляемых',
    },
    waiting: 'Печатаем бумаги.',
  },

  paper: {
    unsigned: 'ещё не подписано',
    pdf: 'Открыть PDF для печати',
    docx: 'Скачать DOCX',
    scan: 'Открыть подписанный экземпляр',
    text: 'Текст бумаги',
    making: 'Печатаем бумагу.',
    failed:
      'Напечатать не удалось: возможно, человека или пары больше нет в списках. Исправьте сведения и напечатайте заново.',
    pdfWaiting: 'PDF готовится: обновите страницу через минуту.',
    pdfMissing: 'PDF нет: на этом компьютере не установлен LibreOffice. DOCX полный, его можно печатать.',
    pdfFailed: 'PDF сделать не удалось. DOCX полный, его можно печатать.',
    again: 'Напечатать заново по сегодняшним записям',
    renamedSigned: (was: string, now: string) =>
      `Бумага подписана на прежнюю фамилию: «${was}», теперь «${now}». Её текст не меняется; новые бумаги печатаются на нынешнюю.`,
    renamedDraft: (was: string, now: string) =>
      `После печати имя исправили: было «${was}», теперь «${now}». Напечатайте проект заново.`,
    sameNumber: (number: string, title: string) =>
      `Номер ${number} в этом году уже стоит на другой бумаге того же вида: «${title}». Проверьте.`,
    stamps: 'Отметки',
    made: 'Напечатано',
    signed: 'Подписано',
    number: 'Номер',
    numbered: (number: string) => `№ ${number}`,
    notMade: 'ещё печатается',
    force: 'Действует',
    forceFrom: (day: string) => `с ${day}`,
    forceSpan: (from: string, through: string) => `с ${from} по ${through}`,
    lapsed: 'Утратило силу',
    replaces: 'Заменяет',
    former: 'прежнюю бумагу',
    enteredBy: (how: string) => `внесено: ${how}`,
    how: (how: string) => how,
    norms: 'Что проверить с юристом',
    normsLead: 'Официальный текст этих норм целиком никто не сверял.',
    hand: 'Эту бумагу подписывают только от руки: простой электронной подписи (по ссылке или из учётной записи) для неё недостаточно. Распечатайте, подпишите и внесите день подписи.',
    orderWay:
      'Приказ подписывает руководитель на странице «Утверждение»: туда войдут пары, у которых всё готово.',
    toApproval: 'Открыть утверждение',
  },

  sign: {
    title: 'Внести подписи',
    lead: 'Отметьте бумаги, которые подписаны от руки, и укажите день. Если у какой-то день или номер свой — впишите рядом с ней.',
    crumb: 'Реестр документов',
    empty: 'Все напечатанные бумаги уже подписаны.',
    all: 'Отметить все',
    none: 'Снять все отметки',
    on: 'День подписи',
    first: 'Номер первого дополнительного соглашения',
    firstHint: 'Например, 17-ДС: следующие получат 18-ДС, 19-ДС. Согласиям номер не нужен.',
    caption: 'Бумаги, которые ждут подписи',
    paper: 'Бумага',
    number: 'Свой номер',
    day: 'Свой день',
    numberOf: (title: string) => `Номер: ${title}`,
    dayOf: (title: string) => `День подписи: ${title}`,
    choose: (title: string) => `Подписано: ${title}`,
    press: 'Внести подписи на отмеченных',
    one: 'Внести подпись',
    oneLead: 'Бумагу подписали от руки: внесите день.',
    nothingChosen: 'Отметьте хотя бы одну бумагу.',
    refused: (title: string, why: string) => `«${title}»: ${why}`,
    why: signRefusal,
  },

  scan: {
    title: 'Подписанный экземпляр',
    label: 'Скан или снимок',
    hint: 'PDF, JPEG или PNG, не больше 10 МБ.',
    press: 'Приложить скан',
    missing: 'Выберите файл.',
    tooLarge: 'Файл больше 10 МБ: сохраните скан в меньшем качестве.',
    unknown: 'Подойдёт PDF, JPEG или PNG.',
    notSigned: 'Сначала внесите день подписи.',
  },

  lapse: {
    title: 'Признать утратившей силу',
    lead: 'Бумага останется в реестре, но с этого дня не действует. Если её заменяет новая, подпишите новую: эта утратит силу сама.',
    on: 'С какого дня',
    because: 'Почему',
    press: 'Признать утратившей силу',
    becauseMissing: 'Напишите, почему бумага больше не действует.',
    notSigned: 'Бумага не подписана или уже утратила силу.',
    before: (day: string) => `День раньше подписи: поставьте не раньше ${day}.`,
    ahead: (day: string) => `Этот день ещё не настал: поставьте не позже ${day}.`,
  },

  readers: {
    title: 'Лист ознакомления',
    caption: 'Кто подписал и кто ознакомлен',
    person: 'Кто',
    must: 'Что нужно',
    done: 'Когда и как',
    musts: { sign: 'подпись', acknowledge: 'ознакомление' } satisfies Record<Must, string>,
    waits: 'ждём',
    doneBy: (day: string, how: string) => `${day}, ${how}`,
    on: 'День ознакомления',
    people: 'Кто ознакомлен под подпись',
    press: 'Внести ознакомление',
    nobodyChosen: 'Отметьте, кто ознакомлен.',
    notSigned: 'Знакомят с подписанной бумагой: сначала внесите подпись.',
    allDone: 'Ознакомление этих людей уже внесено.',
  },

  prepare: {
    title: 'Подготовить бумаги',
    lead: (pairs: string) =>
      `Сейчас согласуются: ${pairs}. Бумаги напечатаются для всех сразу; что уже готово, второй раз не печатается.`,
    emptyTitle: 'Нет пар, которые сейчас согласуются',
    emptyWhy: 'Сначала составьте пары и спросите их согласия, потом здесь печатаются бумаги.',
    toPairs: 'Открыть пары',
    kinds: 'Какие бумаги напечатать',
    kindNames: {
      consents: 'Согласия наставников и наставляемых',
      addenda: 'Дополнительные соглашения (только по статье 351.8)',
      pd: 'Согласия на обработку персональных данных',
      programmes: 'Программы, которые уже составлены',
      order: 'Проект приказа о закреплении',
    },
    orderHint: 'Черновик для чтения. Приказ к подписи составит руководитель на странице «Утверждение».',
    terms: 'Условия дополнительных соглашений',
    termsLead: 'Что оставите пустым, впишут от руки: программа размеров и условий не придумывает.',
    amount: 'Размер выплаты для всех',
    amountHint: 'Например: 3 000 рублей в месяц за каждого наставляемого.',
    amountOf: (pair: string) => `Другой размер: ${pair}`,
    amountsMore: 'Другой размер для отдельных пар',
    conditions: 'Условия выплаты',
    time: 'Когда выполняется работа',
    timeHint: 'Например: в рабочее время, не занятое уроками.',
    absence: 'Как платят во время отсутствия',
    adoption: 'Приказ, которым утверждено Положение',
    adoptionLead: 'Его называет приказ о закреплении. Пустое останется линией.',
    adoptionNumber: 'Номер',
    adoptionDay: 'День',
    dissemination: 'Кого ещё спросить о публикации',
    disseminationLead:
      'Согласие на распространение нужно, только если о человеке расскажут на сайте. В нём ничего не отмечено заранее.',
    anew: 'Напечатать заново и то, что уже есть',
    anewHint: 'Проекты заменятся. Подписанные останутся, пока не подпишут новые.',
    press: 'Подготовить бумаги',
    nothingChosen: 'Отметьте, какие бумаги нужны.',
    noPairs: 'Для этих пар бумаги сейчас не готовят: их нет, они завершены или от них отказались.',
    allThere: 'Всё отмеченное уже напечатано. Чтобы напечатать ещё раз, отметьте «Напечатать заново».',
  },

  minutes: minutesTexts,
  links: linksTexts,
  crumbToday: 'Сегодня',

  own: ownTexts,

  papers,
}
