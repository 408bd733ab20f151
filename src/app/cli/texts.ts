import { usualFolder } from '#config'
import type { Concern } from '#domain/backups/standing.ts'
import type { PoolRefusal } from '#domain/matching/read-pool.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { longMoment } from '#kit/russian/dates.ts'
import type { CopyName } from '#outside/backups/vault.ts'
import type { PdfRefusal } from '#outside/pdf/pdf-printer.ts'
import { concernText } from '#pieces/backup-texts.ts'
import type { RestoreRefusal } from '#store/backup/backup-record.ts'

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
  loginMissing: 'Не указан логин.',
  unexpected: (word: string) =>
    `Лишнее слово: ${word}. Если это часть пути с пробелом, возьмите весь путь в кавычки: "мои копии".`,
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
  notADay: (word: string) => `Это не день: ${word}. День пишется так: 2026-09-01.`,
  genderUnknown: 'пол не понять по имени, оставлено в именительном падеже; укажите gender: "m" или "f"',
  pool: {
    'not-an-object': 'нужен объект',
    'not-a-list': 'нужен список',
    'not-an-id': 'нужна непустая строка — номер участника',
    'not-a-whole-number': 'нужно целое число в допустимых пределах',
    'not-a-row': 'нужна строка таблицы — список значений',
    'not-a-code': 'нужен код причины — непустая строка',
    'unknown-mentee': 'такого наставляемого нет в списке mentees',
    'unknown-mentor': 'такого наставника нет в списке mentors',
    'unknown-column': 'нет такого столбца',
    twice: 'встречается дважды',
  } satisfies Record<PoolRefusal['reason'], string>,
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

export const backupTexts = {
  nothingToBackUp: (folder: string) =>
    `В папке ${folder} ещё нет данных: копировать нечего. Другая папка указывается так: VEKTOR_DATA=папка`,
  notRestored: (refusal: RestoreRefusal, target: Target, others: readonly CopyName[] = []) =>
    [`${whyNotRestored(refusal, target)} Ничего не изменено.`, ...insteadOf(refusal, others)].join('\n'),
  notVerified: (refusal: RestoreRefusal, others: readonly CopyName[]) =>
    [whyNotRestored(refusal), ...insteadOf(refusal, others)].join('\n'),
  openCopy:
    'Эта копия не зашифрована: в ней личные данные. Она годится для переезда; храните её недолго и под замком. Ключей в ней нет: вместе с ней перенесите папку keys из папки данных.',
  keysNotInside:
    'Ключей в этой копии нет. Положите папку keys из прежней папки данных в новую, иначе записи психолога и коды входа не откроются.',
  restored: (madeAt: string, start: string) =>
    `Данные восстановлены: всё, что внесено по ${here(madeAt)}. Запустите программу: ${start}. Люди войдут с прежними паролями.`,
  /** How the program is started so that it opens what was restored. */
  startWith: ({ dataFolder, databaseUrl }: Target) =>
    databaseUrl
      ? 'с тем же DATABASE_URL и той же папкой данных'
      : dataFolder === usualFolder
        ? 'npm start'
        : `VEKTOR_DATA=${dataFolder} npm start`,
  noneMade: 'Копия не сделана ни в одном месте.',
  noPlace:
    'Место с копиями не отвечает. Подключите диск или сеть; папку для копий создайте заранее. Адрес хранилища пишется так: s3://ключ:секрет@хранилище.пример/ведро/папка',
  doesNotOpen: 'Копия не открывается этим ключом или повреждена. Возьмите другую: --copy ИМЯ.',
  noCopies: (place: string) => `Копий здесь нет: ${place}. Нужна папка, в которой лежат copies и parts.`,
  noSuchCopy: (copies: readonly CopyName[]) => ['Такой копии нет. Есть:', ...copies.map(lineOf)].join('\n'),
  oneOfCopies: (file: string) =>
    `Это один файл из папки с копиями: ${file}. Назовите всю папку, в которой лежат copies и parts.`,
  copyDoesNotOpen: (copy: CopyName, others: readonly CopyName[]) =>
    [
      `Копия от ${here(copy.madeAt)} повреждена или скопирована не целиком. Ничего не изменено.`,
      ...take(others),
    ].join('\n'),
  noKeyForCopies: (folder: string) =>
    `В папке ${folder} нет ключа копий (backup-1.key): открыть копии нечем. Верните туда папку keys из прежней папки данных или укажите её: --keys ПАПКА/keys. Если её больше нет, назовите место копий и введите ключ восстановления с бумаги: npm run --silent vektor -- verify ПАПКА`,
  noKeyForFile: (folder: string) =>
    `Копия зашифрована, а ключа к ней (backup-1.key) в папке ${folder} нет. Укажите папку keys той папки данных, где копия сделана: --keys ПАПКА/keys`,
  noRecoveryKey: (others: readonly CopyName[]) =>
    [
      'У этой копии нет ключа восстановления: её сделали раньше, чем ключ записали. Она открывается ключами прежней папки данных: --keys ПАПКА/keys',
      ...take(others),
    ].join('\n'),
  askKey: 'Ключ восстановления (восемь групп по четыре знака): ',
  notAKey: (typed: number) =>
    [
      typed === 32
        ? 'Это не ключ восстановления: знаков 32, но где-то опечатка.'
        : `Это не ключ восстановления: в нём 32 знака, восемь групп по четыре, а набрано ${typed}.`,
      'Проверьте по бумаге: 0 — ноль, 1 — единица, букв O, I и L в ключе нет.',
    ].join(' '),
  keyOfEarlier: ({ name, madeAt }: CopyName) =>
    `Ключ верно набран, но последние копии закрыты уже другим, новым. Возьмите ключ, который записан последним. Если его нет, этот ключ откроет копию от ${here(madeAt)}: --copy ${name}`,
  anotherKey: 'Ключ верно набран, но он от других копий. Возьмите тот, что записан последним.',
  newKey: (key: string) =>
    [
      'Ключ восстановления. Запишите его на бумаге и храните не рядом с компьютером: больше он показан не будет.',
      '',
      `  ${key}`,
      '',
      'Потом подтвердите последнюю группу: npm run --silent vektor -- recovery-key --noted ГРУППА',
      'Копии, сделанные до этого, открывает прежний ключ, новые — только этот.',
    ].join('\n'),
  noKeyYet: 'Ключа восстановления ещё нет. Сначала: npm run --silent vektor -- recovery-key',
  noted: 'Отмечено: ключ записан.',
  wrongGroup: 'Это не последняя группа ключа. Если он не записан, получите новый.',
  concern: (found: Concern) => concernText(found, 'Europe/Moscow'),
}

type Target = { readonly dataFolder?: string | undefined; readonly databaseUrl?: string | undefined }

const shownCopies = 6

/** By the clock of this computer: its people know it. */
const here = (moment: string) => longMoment(moment, Intl.DateTimeFormat().resolvedOptions().timeZone)

const lineOf = ({ name, madeAt }: CopyName) => `  ${name}  (${here(madeAt)})`

const take = (others: readonly CopyName[]) =>
  others.length === 0
    ? ['Других копий здесь нет.']
    : [
        'Скопируйте папку с копиями ещё раз, целиком, или возьмите другую копию: --copy ИМЯ. Есть:',
        ...others.slice(0, shownCopies).map(lineOf),
      ]

const insteadOf = ({ reason }: RestoreRefusal, others: readonly CopyName[]) =>
  reason === 'backup-damaged' && others.length > 0 ? take(others) : []

function whyNotRestored(refusal: RestoreRefusal, target?: Target): string {
  switch (refusal.reason) {
    case 'no-such-file':
      return `Файл не найден: ${refusal.file}.`
    case 'backup-damaged':
      return `Это не резервная копия, или она повреждена, или скопирована не целиком (${refusal.cause}).`
    case 'backup-newer':
      return `Копия сделана более новой версией программы (${refusal.unknown.join(', ')}). Обновите программу.`
    case 'target-not-empty':
      return target?.databaseUrl
        ? `База не пуста: в ней уже есть ${refusal.found}. Нужна новая база. Если эту оставил прерванный переезд, удалите её, создайте заново, подготовьте (roles-sql) и повторите.`
        : `Восстанавливать можно только в пустое место, а в папке ${target?.dataFolder ?? ''} уже есть ${refusal.found}. Если программу запустили здесь по ошибке и ничего в неё не внесли, остановите её и переименуйте эту папку. Или возьмите другую, VEKTOR_DATA=папка, и с ней же потом запускайте программу.`
  }
}

export const journalTexts = {
  nothing: (folder: string) =>
    `В папке ${folder} ещё нет данных: проверять нечего. Другая папка указывается так: VEKTOR_DATA=папка`,
  broken: (organisation: string, line: number) =>
    `Журнал организации ${organisation} изменён в обход программы: первая неверная строка — ${line}.`,
}

/** What `doctor` says of each thing it looks at. */
export const doctorTexts = {
  node: (version: string, needed: number) => `Node.js ${version}, нужен ${needed} или новее`,
  folderReady: (folder: string) => `папка данных ${folder} есть и открыта для записи`,
  folderLater: (folder: string) => `папка данных ${folder} будет создана при первом запуске`,
  folderClosed: (folder: string, cause: string) => `в папку данных ${folder} нельзя писать: ${cause}`,
  space: (free: number, needed: number) =>
    `свободно ${megabytes(free)} МБ, нужно не меньше ${megabytes(needed)} МБ`,
  databaseLater: 'база данных будет создана при первом запуске',
  databaseBusy: 'база данных открыта: с ней сейчас работает запущенный «Вектор»',
  databaseOpens: (kind: 'embedded' | 'server', version: number) =>
    kind === 'embedded'
      ? `встроенная база открывается, PostgreSQL ${version}`
      : `сервер базы отвечает, PostgreSQL ${version}`,
  syncs: 'диск подтверждает запись: сохранённое переживёт сбой питания',
  libreOffice: (command: string) => `LibreOffice найден (${command}): PDF будут готовиться`,
  noLibreOffice:
    'LibreOffice не найден: документы будут только в Word. Чтобы были и PDF, установите LibreOffice',
  troubled: (count: number) => `Мешает работе: ${count}. Подробности в ответе.`,
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)

/** What `year` says, and the words it puts where nothing is known. */
export const yearTexts = {
  blank: '____________________',
  teacher: 'педагогический работник',
  nobody: 'В списке не нашлось ни одного педагога.',
  categories: { highest: 'высшая', first: 'первая' } as Readonly<Record<string, string>>,
  headPosition: {
    school: 'директор',
    kindergarten: 'заведующий',
    spo: 'директор',
    additional: 'директор',
  } satisfies Record<OrganisationKind, string>,
  curatorPosition: {
    school: 'заместитель директора',
    kindergarten: 'старший воспитатель',
    spo: 'заместитель директора',
    additional: 'заместитель директора',
  } satisfies Record<OrganisationKind, string>,
  notDrawn: (what: string) => `Документ не составлен: ${what}.`,
  notPrinted: {
    'no-libreoffice': 'PDF не подготовлены: LibreOffice не найден. Документы Word готовы.',
    'too-slow': 'PDF не подготовлены: LibreOffice не ответил вовремя. Документы Word готовы.',
    'not-printed': 'PDF подготовлены не все: LibreOffice не справился. Документы Word готовы.',
  } satisfies Record<PdfRefusal['reason'], string>,
}
