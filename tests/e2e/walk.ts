import type { Page } from 'playwright-core'

/** How an organisation of a journey is called and who is at the keyboard. `mark` makes its names its own. */
export type Founding = {
  readonly kind?: 'school' | 'kindergarten' | 'spo' | 'additional'
  readonly name?: string
  readonly shortName?: string
  readonly mark?: string
  readonly login?: string
}

export const password = 'тихая река весной'

/** Called after every page that a journey comes to. */
export type Look = (page: Page, name: string) => Promise<void>
const passBy: Look = async () => {}

/** From the printed link to one's own first page: the curator founds the school. */
export async function found(page: Page, link: string, founding: Founding = {}, look = passBy): Promise<void> {
  await page.goto(link)
  await look(page, 'link')
  await press(page, 'Начать')
  await look(page, 'organisation')
  await writeOrganisation(page, founding)
  await look(page, 'people')
  await writePeople(page, founding)
  await look(page, 'check')
  await press(page, 'Начать работу')
  await look(page, 'password')
  await fill(page, { login: founding.login ?? 'sokolova', password })
  await press(page, 'Сохранить логин и пароль')
}

export async function writeOrganisation(page: Page, { kind = 'school', name, shortName }: Founding) {
  await page.check(`input[name=kind][value=${kind}]`)
  await fill(page, {
    fullName: name ?? 'Муниципальное бюджетное общеобразовательное учреждение "Средняя школа № 27"',
    shortName: shortName ?? 'МБОУ СШ № 27',
    foundedBy: 'Администрация города Светлогорья',
    place: 'г. Светлогорье',
  })
  await press(page, 'Дальше: руководитель и куратор')
}

export async function writePeople(page: Page, { mark = '' }: Founding) {
  await fill(page, {
    headSurname: `Абрамова${mark}`,
    headName: 'Нина',
    headPatronymic: 'Павловна',
    curatorSurname: `Соколова${mark}`,
    curatorName: 'Ирина',
    curatorPatronymic: 'Владимировна',
    curatorPosition: 'заместитель директора по учебно-воспитательной работе',
  })
  await page.check('input[name=curatorIs][value=other]')
  await page.check('input[name=founder][value=curator]')
  await press(page, 'Дальше: проверить')
}

/** Brings a list and waits until it has been read: with a script by itself, without one as the page renews itself. */
export async function bring(page: Page, name: string, bytes: Uint8Array, look = passBy): Promise<void> {
  await page.goto('/staff')
  await look(page, 'bring')
  await page.setInputFiles('#list', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await press(page, 'Прочитать список')
  await page.locator('#columns, h1:text-is("Этот файл не подошёл")').first().waitFor({ timeout: 60_000 })
}

/** From the checked list to people. */
export async function apply(page: Page, look = passBy): Promise<void> {
  await page.locator('.head').getByRole('link', { name: 'Дальше: что изменится' }).click()
  await look(page, 'changes')
  await press(page, 'Применить список')
  await page.getByRole('heading', { level: 1, name: 'Список загружен' }).waitFor()
}

/** Asks for the documents on the page of pairs and waits for them; answers the address of the package. */
export async function takePackage(page: Page): Promise<string> {
  await page.goto('/pairs')
  await press(page, 'Собрать пакет документов')
  await page.locator('#acts').waitFor({ timeout: 90_000 })
  return new URL(page.url()).pathname
}

export async function signIn(page: Page, login: string, word = password): Promise<void> {
  await page.goto('/sign-in')
  await fill(page, { login, password: word })
  await press(page, 'Войти')
}

/** Presses the button, or follows the link, that reads like this, and waits for the page it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(fields)) await page.fill(`#${id}`, value)
}

/** Bytes of what a link gives to save. */
export async function download(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`${path}: answered ${answer.status()}`)
  return answer.body()
}

/** Non-breaking spaces as plain ones. */
export function spaces(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim()
}

/** Addresses of this program that the page links to, without places inside a page. */
export async function linksOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const here = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      (one) => one.origin === location.origin,
    )
    return [...new Set(here.map((one) => one.pathname + one.search))]
  })
}
