/** What the command line says. Answers are JSON; these words go to stderr and to the help. */
export const cliTexts = {
  usage: (lines: readonly string[]) =>
    ['Использование: npm run --silent vektor -- КОМАНДА', '', ...lines.map((line) => `  ${line}`)].join('\n'),
  unknownCommand: (word: string) => `Нет такой команды: ${word}.`,
  noCommand: 'Не сказано, что сделать.',
  unknownOption: (name: string) => `Нет такого параметра: ${name}.`,
  optionWithoutValue: (name: string) => `После ${name} нужно значение.`,
  optionMissing: (name: string) => `Нужен параметр ${name}.`,
  fileMissing: 'Не указан файл.',
  unexpected: (word: string) => `Лишнее слово: ${word}.`,
  hint: (usage: string) => `Так: npm run --silent vektor -- ${usage}`,
  unexpectedFailure: (message: string) => `Непредвиденная ошибка: ${message}`,

  noFile: (file: string) => `Файл не найден: ${file}.`,
  noAccess: (file: string) => `Файл не прочитать, нет прав: ${file}.`,
  isFolder: (file: string) => `Это папка, а нужен файл: ${file}.`,
  unreadableFile: (file: string, code: string) => `Файл не прочитать (${code}): ${file}.`,
  notJson: (file: string, line: number, column: number) =>
    `${file}: это не JSON, ошибка в строке ${line}, столбец ${column}.`,
  emptyFile: (file: string) => `${file}: файл пуст.`,
  wrongShape: (file: string, complaints: readonly string[]) =>
    [`${file}: данные не того вида.`, ...complaints.map((one) => `  ${one}`)].join('\n'),
  andMore: (count: number) => `… и ещё: ${count}`,

  place: (steps: readonly (string | number)[]) =>
    steps.length === 0
      ? 'весь файл'
      : steps
          .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
          .join('')
          .replace(/^\./, ''),
  at: (place: string, what: string) => `${place}: ${what}`,
  absent: (expected: string) => `нет значения, нужно: ${expected}`,
  expected: (expected: string) => `нужно: ${expected}`,
  oneOf: (values: readonly string[]) => `нужно одно из: ${values.join(', ')}`,
  superfluous: (keys: readonly string[]) => `лишнее: ${keys.join(', ')}`,
  tooSmall: (minimum: string) => `слишком мало, нужно не меньше ${minimum}`,
  tooBig: (maximum: string) => `слишком много, нужно не больше ${maximum}`,
  unfit: 'значение не подходит',
  kinds: {
    string: 'строка',
    number: 'число',
    int: 'целое число',
    boolean: 'true или false',
    array: 'список',
    tuple: 'список',
    object: 'объект',
    record: 'объект',
    null: 'null',
  } as Readonly<Record<string, string>>,
}
