import type { DocumentNames } from '#domain/documents/facts-of-organisation.ts'
import { plural } from '#kit/russian/plural.ts'

/** How documents name what a staff list left as codes. */
export const documentNames: DocumentNames = {
  categories: { highest: 'высшая', first: 'первая' },
  teacher: 'педагогический работник',
}

const documents = (count: number) => plural(count, ['документ', 'документа', 'документов'])
const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} кБ`

export const documentTexts = {
  title: 'Документы',
  lead: 'Пакет документов учебного года: приказы, Положение, дорожная карта, согласия и программы пар. Всё это проекты: номера и даты проставите после подписания.',
  emptyTitle: 'Пакета пока нет',
  emptyWhy: 'Посмотрите предложение пар и соберите пакет: документы будут готовы через несколько секунд.',
  toPairs: 'Посмотреть предложение пар',
  make: 'Собрать пакет документов',
  makeAnew: 'Собрать пакет заново',
  packageOf: (moment: string) => `Пакет от ${moment}`,
  states: { making: 'собирается', made: 'готов', failed: 'не собран' },
  year: (year: number) => `${year}/${year + 1} учебный год`,

  making: 'Собираем пакет',
  madeLead: (count: number) =>
    `${documents(count)}, все — ПРОЕКТ. Никто ещё не дал согласия; приказ о закреплении подписывают после согласий.`,
  downloadAll: 'Скачать весь пакет',
  downloadAbout: 'ZIP',
  archive: (year: number) => `Наставничество ${year}-${year + 1} — проекты.zip`,
  file: (format: string, bytes: number) => `${format}, ${kilobytes(bytes)}`,
  pdf: {
    waiting: 'PDF готовится: обновите страницу через минуту.',
    made: '',
    missing:
      'PDF нет: на этом компьютере не установлен LibreOffice. Документы Word полные, их можно печатать из любой программы.',
    failed: 'PDF сделать не удалось. Документы Word полные, их можно печатать из любой программы.',
  },
  pdfOf: 'PDF',
  next: 'Что дальше',
  nextSteps: [
    'Прочитайте приказы и Положение, поправьте в Word, если нужно.',
    'Проведите Положение через педагогический совет, учтите мнение профсоюза.',
    'Возьмите у наставников согласия (ст. 351.8 ТК РФ) и согласия на обработку персональных данных.',
    'После согласий и дополнительных соглашений подпишите приказ о закреплении пар.',
  ],
  norms: 'Что проверить с юристом',
  normsLead: 'Эти нормы в справочнике отмечены как не сверенные с официальным текстом.',
  acts: 'Приказы, Положение, дорожная карта',
  groups: {
    consent_mentor: 'Согласия наставников',
    consent_mentee: 'Согласия наставляемых',
    pd_consent: 'Согласия на обработку персональных данных',
    programme: 'Персонализированные программы',
  },
}
