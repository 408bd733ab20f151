import { dayIn } from '#kit/day.ts'
import { type Instant, instant } from '#kit/instant.ts'
import { longDay, longMoment } from '#kit/russian/dates.ts'

const day = (at: Instant) => longDay(dayIn('Europe/Moscow', at)).replace(/\.$/, '')
const list = (names: readonly string[]) => names.slice(0, 5).join(', ')

/** What `doctor` says of the installed program. */
export const doctorTexts = {
  filesWhole: (digest: string) =>
    `файлы программы такие, какими их собрали; отпечаток ${digest}: запишите его и сравните с другим компьютером`,
  filesChanged: (files: readonly string[]) =>
    `файлы программы изменены после сборки: ${list(files)}. Удалите папку dist и запустите npm start; выясните, кто их менял`,
  packagesWhole: 'сторонние части программы такие же, какими были при сборке',
  packagesChanged: (packages: readonly string[]) =>
    `сторонние части программы изменены: ${list(packages)}. Поставьте их заново: npm ci, затем удалите папку dist и запустите npm start`,
  secretsClosed: 'базу, ключи и записи читает только владелец папки данных',
  secretsOpen: (paths: readonly string[]) =>
    `эти файлы и папки может прочитать другой пользователь компьютера: ${list(paths)}. Закройте их: chmod -R go-rwx папка-данных`,
  keysWhole: (count: number) => `ключи на месте и целы: ${count}`,
  keysWrong: (names: readonly string[]) =>
    `ключей нет или они испорчены: ${list(names)}. Без них не прочитать записи психолога и не войти со вторым фактором. Восстановите их из резервной копии`,
  addressFine: (url: string) => `адрес программы ${url}: соединение защищено`,
  addressPlain: (url: string) =>
    `адрес программы ${url} без защиты: пароли пойдут по сети открыто, и браузеры не дадут войти. Нужен https://`,
  certificateUntil: (until: Instant) => `сертификат действует до ${day(until)}`,
  certificateSoon: (until: Instant) => `сертификат кончается ${day(until)}: получите новый`,
  ownCertificate: (until: Date) =>
    `программа делает сертификат сама; устройства доверяют ей до ${day(instant(until.getTime()))}`,
  noMail: 'почтовый сервер не указан: письма читает администратор в разделе «Письма»',
  mailHere: 'письма отдаются почтовому серверу этого же компьютера',
  mailSafe: 'письма уходят только по защищённому соединению, сертификат почтового сервера проверяется',
  databaseHere: 'сервер базы на этом же компьютере',
  databaseSafe: 'соединение с сервером базы защищено, сертификат сервера проверяется',
  databasePlain:
    'соединение с сервером базы не защищено или не проверяется. Добавьте в DATABASE_URL sslmode=verify-full',
  backupFresh: (place: string, at: Instant) =>
    `копии в ${place}: последняя от ${longMoment(at, 'Europe/Moscow')} по Москве`,
  backupOld: (place: string, at: Instant) =>
    `копии в ${place}: последняя от ${longMoment(at, 'Europe/Moscow')} по Москве, новых нет больше суток. Запустите программу или сделайте копию: npm run --silent vektor -- backup`,
  backupNone: (place: string) =>
    `копий в ${place} нет. Программа делает их сама, пока работает; проверьте, что папка подключена`,
  backupStorage: (count: number) =>
    `хранилищ копий: ${count}. Проверить их: npm run --silent vektor -- verify`,
  backupBeside:
    'копии лежат на диске с данными: пропадёт диск — пропадут и они. Укажите другой диск или хранилище: VEKTOR_BACKUP',
  backupKeyNotNoted:
    'ключ восстановления копий никто не записал: на новом компьютере копии не открыть. Запишите его на странице «Резервные копии»',
  erasedListDamaged: (files: readonly string[]) =>
    `список уничтоженных сведений был повреждён и отложен: ${list(files)}. Что прочиталось, учтено, новый список собран из него, базы и копий. Сверьте акты на странице «Права людей на свои сведения» с подписанными на бумаге; если базу после них восстанавливали из копии, уничтожьте недостающее снова. Потом уберите отложенный файл`,
  clockBack: (now: Instant) =>
    `часы компьютера стоят раньше уже записанного (сейчас на них ${now}). Исправьте время: от него зависят дни приказов и сроки ссылок`,
  clockSynced: 'часы компьютера сверяются с точным временем',
  clockAlone: 'часы компьютера ни с чем не сверяются. Включите сверку времени в настройках системы',
  clockUnknown: 'сверяются ли часы компьютера, система не говорит: проверьте сами',
  trial: 'включён сдвиг времени (VEKTOR_TIME_TRAVEL): так программа годится только для пробы',
  levels: (level: string) => `Нет такого уровня: ${level}. Есть: uz3`,
}
