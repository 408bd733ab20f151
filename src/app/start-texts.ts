import type { Config, ConfigRefusal } from '#config'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { longDay, longMoment } from '#kit/russian/dates.ts'
import type { CertificateRefusal } from '#outside/network/given-certificate.ts'
import type { EngineRefusal } from '#store/engine-refusal.ts'
import type { FileTrouble } from './program/program-files.ts'

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

export const startTexts = {
  ready: (base: string) => `«Вектор» работает: ${base}`,
  first: (link: string, minutes: number) =>
    `«Вектор» работает. Откройте ссылку в течение ${minutes} минут: ${link}`,
  demoReady: (link: string) => `«Вектор» с готовой школой работает: ${link}`,
  noDemo:
    'Показательная школа не собрана. Запустите её так: npm start -- --demo, сборка займёт меньше минуты.',
  opening: 'Открываю базу данных…',
  firstOpening: 'Первый запуск: готовлю базу данных…',
  openingServer: 'Жду ответа сервера базы данных…',
  notUnderstood: 'Запрос не удалось разобрать. Откройте страницу заново.',
  addressTooLong: 'Адрес страницы слишком длинный. Откройте страницу заново и наберите его короче.',
  cameTooSlowly: 'Запрос пришёл не целиком: связь слишком медленная или прервалась. Попробуйте ещё раз.',
  portTaken: (port: number) =>
    `Порт ${port} уже занят другой программой. Закройте её или запустите «Вектор» на другом порту: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  portForbidden: (port: number) =>
    `Порт ${port} этой учётной записи открывать нельзя. Запустите «Вектор» на другом порту: PORT=3000 npm start`,
  fewSpace: (folder: string, free: number) =>
    `На диске с папкой ${folder} осталось ${megabytes(free)} МБ. Освободите место: когда останется меньше 128 МБ, «Вектор» будет только показывать и ничего не сохранит.`,
  readingOnly: (folder: string, free: number) =>
    `На диске с папкой ${folder} осталось ${megabytes(free)} МБ. «Вектор» открыт только для чтения: всё видно, сохранить нельзя ничего. Освободите место, и через несколько секунд он снова начнёт сохранять, перезапускать его не нужно.`,
  erasedListDamaged: (files: readonly string[]) =>
    `Список уничтоженных сведений был повреждён. Программа работает, прочитанное учтено, повреждённый файл отложен: ${files.join(', ')}. Что с ним делать, скажет npm run --silent vektor -- doctor`,
  movedTo: (today: Day) => `Время сдвинуто: программа начала с ${longDay(today)} Только для пробы.`,
  otherDevices: (addresses: readonly string[]) => `Адреса для других устройств: ${addresses.join('  ')}`,
  noNetwork: 'Этот компьютер не подключён к сети школы: другие устройства его пока не видят.',
  fingerprint: (fingerprint: string) => `Отпечаток сертификата «Вектора» (SHA-256): ${fingerprint}`,
  guide: (page: string) => `Чтобы телефоны и другие компьютеры не предупреждали о сертификате: ${page}`,
  foundingLink: (link: string, minutes: number) =>
    `Ссылка для новой организации, работает ${minutes} минут и один раз: ${link}`,
  letIn: (login: string, link: string) =>
    `Второй фактор снят, сеансы завершены: ${login}. Личная ссылка, работает сутки и один раз: ${link}`,
  noSuchLogin: (login: string) =>
    `Войти под логином ${login} никто не может: такого логина нет, или отмечено, что этот человек больше не работает.`,
  notRunning: (folder: string) =>
    `С папкой данных ${folder} сейчас не работает ни один «Вектор». Запустите его: npm start, затем повторите.`,
}

/** What is wrong with a setting, and how it is written rightly. */
export const configTexts: { [Reason in ConfigRefusal]: (config: Config) => string } = {
  'port-wrong': () => 'PORT — это число от 1 до 65535, например: PORT=3000 npm start',
  'url-wrong': ({ url }) =>
    `VEKTOR_URL=${url} — не адрес. Он пишется целиком, например: https://vektor.school.example`,
  'smtp-wrong': () =>
    'SMTP_URL — не адрес почтового сервера. Он пишется так: smtps://имя:пароль@почта.пример или smtp://имя:пароль@почта.пример:587',
  'backup-wrong': () =>
    'VEKTOR_BACKUP — папка для копий или адрес хранилища, несколько через точку с запятой. Хранилище пишется так: s3://ключ:секрет@хранилище.пример/ведро/папка',
  'files-wrong': () =>
    'VEKTOR_FILES — не адрес хранилища. Он пишется так: s3://ключ:секрет@storage.example.org/корзина?region=ru-central1, корзина и папки — латинскими буквами',
  'certificate-half': () => 'Сертификат и ключ задаются вместе: VEKTOR_CERTIFICATE=файл VEKTOR_KEY=файл',
  'proxy-wrong': () => 'VEKTOR_PROXY — не список адресов. Он пишется так: 127.0.0.1, 10.0.0.0/8',
  'today-wrong': ({ today }) => `VEKTOR_TODAY=${today} — не день. День пишется так: 2026-09-01`,
  'demo-with-data': () =>
    'Показательная школа живёт в своей временной папке и не открывается рядом с настоящими данными. Уберите VEKTOR_DATA и DATABASE_URL: npm start -- --demo',
  'demo-with-world': () =>
    'Показательная школа открывается только на этом компьютере и никому не пишет. Уберите --network, SMTP_URL, VEKTOR_URL, VEKTOR_CERTIFICATE и VEKTOR_KEY: npm start -- --demo',
  'today-in-production': () =>
    'VEKTOR_TODAY сдвигает время и годится только для пробы. Для работы уберите его; для пробы добавьте VEKTOR_TIME_TRAVEL=allowed и отдельную папку данных.',
}

/** R-FIL-1. Which files are not as they were built, and the way out. */
export function filesChangedText(changed: readonly FileTrouble[]): string {
  const named = changed.slice(0, 3).map(({ file, how }) => `dist/${file} (${fileTroubles[how]})`)
  const more = changed.length > 3 ? ` и ещё ${changed.length - 3}` : ''
  return `Программа на диске не такая, какой её собрали: ${named.join(', ')}${more}. Она не запущена, данные не тронуты. Если файлы никто не менял, проверьте диск и компьютер. Собрать заново: удалите папку dist и запустите npm start`
}

const fileTroubles = { changed: 'изменён', missing: 'пропал' } satisfies Record<FileTrouble['how'], string>

/** R-NET-7. Why the certificate of the organisation does not serve. */
export function certificateTexts(refusal: CertificateRefusal): string {
  switch (refusal.reason) {
    case 'certificate-unreadable':
      return `Сертификат не читается: ${refusal.path}. Нужен файл PEM, он начинается со строки BEGIN CERTIFICATE.`
    case 'key-unreadable':
      return `Ключ сертификата не читается: ${refusal.path}. Нужен файл PEM без пароля, он начинается со строки BEGIN PRIVATE KEY.`
    case 'key-of-another-certificate':
      return 'Ключ не подходит к сертификату: возможно, один из файлов остался от прежнего.'
    case 'certificate-over':
      return `Сертификат истёк ${longMoment(refusal.until, 'Europe/Moscow')} по Москве. Получите новый или запустите «Вектор» без него: он сделает свой.`
  }
}

const sentences: {
  [Reason in EngineRefusal['reason']]: (refusal: Extract<EngineRefusal, { reason: Reason }>) => string
} = {
  'folder-in-use': ({ folder }) =>
    `С папкой данных ${folder} уже работает другой запущенный «Вектор». Пользуйтесь им или закройте его и повторите запуск.`,
  'folder-of-another-version': ({ folder, found, known }) =>
    `Папка данных ${folder} создана другой версией базы (${found}, эта программа знает ${known}). Ничего не изменено. Запустите ту версию программы, которая с ней работала, сделайте копию командой backup и восстановите её этой программой в новую папку.`,
  'restore-unfinished': ({ folder }) =>
    `Восстановление в папку ${folder} не было закончено. Удалите её и восстановите данные из копии ещё раз.`,
  'upgrade-unfinished': ({ folder }) =>
    `Перенос данных папки ${folder} в новую версию базы прерван на последнем шаге. Ничего не потеряно: запустите программу (npm start), она закончит сама.`,
  'no-copy-before-upgrade': ({ folder, cause }) =>
    `Перед обновлением таблиц не удалось сделать их копию в ${folder}: ${cause}. Ничего не изменено. Освободите место на диске и запустите снова.`,
  'written-by-newer': () =>
    'С этими данными уже работала более новая программа, и эта могла бы их испортить. Ничего не изменено. Поставьте последнюю версию или восстановите в новую папку копию из before-upgrade.',
  'disk-full': ({ folder, free, needed }) =>
    `На диске с папкой ${folder} осталось ${megabytes(free)} МБ, а нужно не меньше ${megabytes(needed)} МБ. Освободите место и запустите снова.`,
  'disk-not-synced': ({ folder }) =>
    `Диск с папкой ${folder} не подтверждает запись, поэтому при сбое питания данные могли бы пропасть. Выберите папку на обычном диске: VEKTOR_DATA=папка npm start`,
  'folder-of-another-user': ({ folder }) =>
    `Папку данных ${folder} этот пользователь компьютера открыть не может: её создал другой. Ничего не изменено. Запускайте «Вектор» всегда под тем пользователем, под которым он работал. Передать папку другому может администратор компьютера, когда программа остановлена: chown -R ПОЛЬЗОВАТЕЛЬ ${folder}`,
  'folder-on-network': ({ folder }) =>
    `Папка данных ${folder} лежит на сетевом диске: двое могли бы открыть её сразу, а записанное — не дойти до диска. Выберите папку на диске этого компьютера: VEKTOR_DATA=папка npm start. Остальные открывают «Вектор» в браузере (npm start -- --network). Если в этой папке уже работали, скопируйте её целиком на диск этого компьютера, когда программа остановлена.`,
  'folder-unreadable': ({ folder, cause }) =>
    `Папка данных ${folder} не открывается: ${cause}. Восстановите её из резервной копии.`,
  'moved-to-server': ({ folder, server, at }) =>
    `Школа из папки ${folder} переехала на сервер ${server} ${longMoment(at as Instant, 'Europe/Moscow')} по Москве. Запускайте программу с DATABASE_URL этого сервера и с этой же папкой. Вернуть школу с сервера на этот компьютер: npm run --silent vektor -- move НОВАЯ_ПАПКА, тоже с DATABASE_URL. Ничего не изменено.`,
  'server-unreachable': ({ cause }) =>
    `Сервер базы данных не отвечает: ${cause}. Проверьте адрес, сеть и работает ли на нём PostgreSQL.`,
  'server-refuses': ({ why, cause }) => `${serverRefusals[why]} Ответ сервера: ${cause}`,
  'server-of-another-version': ({ found, known: [from, through] }) =>
    `На сервере PostgreSQL ${found}, а нужна версия от ${from} до ${through}.`,
  'login-too-powerful': ({ login }) =>
    `Пользователь базы ${login} имеет слишком много прав: защита организаций друг от друга на него не действует. Создайте для программы отдельного пользователя.`,
  'keys-are-others': ({ keys }) =>
    `Ключи не те: ${keys.join(', ')}. У всех процессов одной базы папка keys одна и та же; перенесите её из папки данных первого процесса и запустите снова. Ничего не изменено.`,
  'login-inherits': ({ login }) =>
    `Пользователь базы ${login} получает права ролей сразу. Выполните: npm run --silent vektor -- roles-sql ${login}`,
  'roles-missing': ({ login, version }) =>
    `В базе нет ролей программы или их прав. Администратор базы выполняет один раз, в этой самой базе, то, что печатает команда: npm run --silent vektor -- roles-sql ${login} ${version}`,
}

const serverRefusals: Readonly<Record<Extract<EngineRefusal, { reason: 'server-refuses' }>['why'], string>> =
  {
    'no-password':
      'Сервер базы спрашивает пароль, а его нет. Пароль кладут в файл ~/.pgpass или в переменную PGPASSWORD.',
    password:
      'Сервер базы отвечает, но имя или пароль не подошли. Проверьте имя в адресе и пароль в DATABASE_URL, PGPASSWORD или ~/.pgpass.',
    'no-database':
      'Сервер базы отвечает, но такой базы на нём нет. Проверьте имя базы в конце адреса; если она ещё не создана, её создаёт администратор базы (docs/guide/server.md, шаг 2).',
    'not-from-here':
      'Сервер базы отвечает, но этого пользователя с этого компьютера или без защиты соединения не пускает. Администратор базы разрешает это в pg_hba.conf.',
  }

export function engineRefusalText(refusal: EngineRefusal): string {
  return (sentences[refusal.reason] as (refusal: EngineRefusal) => string)(refusal)
}
