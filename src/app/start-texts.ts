import type { EngineRefusal } from '#store/engine-refusal.ts'

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

export const startTexts = {
  ready: (base: string) => `«Вектор» работает: ${base}`,
  first: (link: string, minutes: number) =>
    `«Вектор» работает. Откройте ссылку в течение ${minutes} минут: ${link}`,
  portTaken: (port: number) =>
    `Порт ${port} уже занят другой программой. Закройте её или запустите «Вектор» на другом порту: PORT=${port + 1} npm start`,
}

const sentences: {
  [Reason in EngineRefusal['reason']]: (refusal: Extract<EngineRefusal, { reason: Reason }>) => string
} = {
  'folder-in-use': ({ folder }) =>
    `С папкой данных ${folder} уже работает другой запущенный «Вектор». Пользуйтесь им или закройте его и повторите запуск.`,
  'folder-of-another-version': ({ folder, found, known }) =>
    `Папка данных ${folder} создана другой версией базы (${found}, эта программа знает ${known}). Ничего не изменено. Восстановите данные из резервной копии в новую папку.`,
  'restore-unfinished': ({ folder }) =>
    `Восстановление в папку ${folder} не было закончено. Удалите её и восстановите данные из копии ещё раз.`,
  'disk-full': ({ folder, free, needed }) =>
    `На диске с папкой ${folder} осталось ${megabytes(free)} МБ, а нужно не меньше ${megabytes(needed)} МБ. Освободите место и запустите снова.`,
  'disk-not-synced': ({ folder }) =>
    `Диск с папкой ${folder} не подтверждает запись, поэтому при сбое питания данные могли бы пропасть. Выберите папку на обычном диске: VEKTOR_DATA=папка npm start`,
  'folder-unreadable': ({ folder, cause }) =>
    `Папка данных ${folder} не открывается: ${cause}. Восстановите её из резервной копии.`,
  'server-unreachable': ({ cause }) => `Сервер базы данных не отвечает: ${cause}. Проверьте DATABASE_URL.`,
  'server-of-another-version': ({ found, known: [from, through] }) =>
    `На сервере PostgreSQL ${found}, а нужна версия от ${from} до ${through}.`,
  'login-too-powerful': ({ login }) =>
    `Пользователь базы ${login} имеет слишком много прав: защита организаций друг от друга на него не действует. Создайте для программы отдельного пользователя.`,
  'login-inherits': ({ login }) =>
    `Пользователь базы ${login} получает права ролей сразу. Выполните: npm run --silent vektor -- roles-sql ${login}`,
  'roles-missing': ({ login, version }) =>
    `В базе нет ролей программы. Администратор базы выполняет один раз то, что печатает команда: npm run --silent vektor -- roles-sql ${login} ${version}`,
}

export function engineRefusalText(refusal: EngineRefusal): string {
  return (sentences[refusal.reason] as (refusal: EngineRefusal) => string)(refusal)
}
