const megabytes = (bytes: number) => `${bytes / 1024 / 1024} МБ`
const seconds = (milliseconds: number) => `${milliseconds / 1000} с`
const number = (value: number) => String(value)

/** The words around docs/limits.md. */
export const limitsTexts = {
  head: [
    '# Пределы',
    '',
    'Собрано из программы командой `npm run generate`. Сколько можно прислать за один раз и сколько это может длиться; больше — отказ словами, который ничего не меняет (R-SEC-3, R-SEC-4).',
    '',
  ],
  columns: ['Что', 'Предел', 'Где в коде'],
  requests: 'Запросы',
  anybody: 'Запросы того, кто не вошёл',
  files: 'Файлы',
  tables: 'База данных',
  lines: {
    bodyBytes: ['Одна отправленная форма вместе с файлами', megabytes],
    fields: ['Полей в форме', number],
    fieldNameLetters: ['Знаков в имени поля', number],
    fieldLetters: ['Знаков в одном поле; у каждого поля есть и свой предел, меньший', number],
    files: ['Файлов в форме', number],
    fileNameLetters: ['Знаков в имени файла; длинное укорачивается', number],
    searchFields: ['Полей в адресе; лишние не читаются', number],
    searchLetters: ['Знаков в поле адреса; лишние не читаются', number],
    headerBytes: ['Адрес и заголовки вместе', (bytes: number) => `${bytes / 1024} КБ`],
    headers: ['Заголовков; лишние не читаются', number],
    headersWithin: ['Заголовки запроса приходят за', seconds],
    requestWithin: ['Весь запрос приходит за', seconds],
    silentWithin: ['Связь молчит между запросами не дольше', seconds],
    requestsPerConnection: ['Запросов по одной связи', number],
    connections: ['Связей одновременно', number],
  },
  anybodyLines: {
    bodyBytes: ['Одна отправленная форма', (bytes: number) => `${bytes / 1024} КБ`],
    fields: ['Полей в форме', number],
    fieldLetters: ['Знаков в одном поле', number],
    files: ['Файлов в форме', number],
  },
  fileLines: {
    largestFile: ['Список сотрудников', megabytes],
    largestUnpacked: ['Он же, распакованный', megabytes],
    mostEntries: ['Частей внутри него', number],
    steepestRatio: ['Во сколько раз может быть сжата большая часть', number],
    mostRows: ['Строк', number],
    mostColumns: ['Столбцов; лишние не читаются', number],
    readWithin: ['Чтение списка', seconds],
    readMemory: ['Память на чтение списка', (mebibytes: number) => `${mebibytes} МБ`],
    mostScanBytes: ['Скан или файл события', megabytes],
    largestKept: ['Любой хранимый файл', megabytes],
  },
  queryLimit: ['Один запрос к базе', seconds],
} as const
