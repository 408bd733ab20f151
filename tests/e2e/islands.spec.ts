import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addresses } from './specimen.tsx'
import { openStage, phone, type Stage, shot, violations, visit } from './specimen-visit.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('R-UI-7 islands under a policy that allows nothing inline and no string as HTML', () => {
  it('the calendar opens over дд.мм.гггг, moves by keys and writes the day', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/form')
      await page.getByRole('button', { name: 'Календарь: Начало программы' }).click()
      const calendar = page.getByRole('dialog')
      await expect.poll(() => calendar.locator('b').textContent()).toContain('октябрь 2026')
      expect(await violations(page)).toEqual([])
      await shot(page, 'calendar')
      for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
      expect(await page.inputValue('#from')).toBe('09.11.2026')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Календарь')
    })
  })

  it('autosave posts the fields but no secret, says when, and is silent after the form itself', async () => {
    await visit(stage, {}, async (page) => {
      const drafts = () => stage.host.received.filter((one) => one.startsWith('/autosave'))
      await page.goto('/form', { waitUntil: 'networkidle' })
      await page.fill('#password', 'длинный секрет')
      await page.fill('#pay', '3000')
      await expect
        .poll(() => page.locator('[data-saved]').textContent(), { timeout: 5000 })
        .toBe('Сохранено в 14:05')
      expect(drafts().at(-1)).toContain('pay=3000')
      expect(drafts().join()).not.toContain('password')
      const before = drafts().length
      // typed and sent at once: on a slow machine a pause between the two is a reason to save
      await page.evaluate(() => {
        const note = document.querySelector<HTMLTextAreaElement>('#note')!
        note.value += '!'
        note.dispatchEvent(new InputEvent('input', { bubbles: true }))
        note.form!.requestSubmit()
      })
      await expect.poll(() => stage.host.received.at(-1)).toMatch(/^\/form /)
      await page.waitForTimeout(300)
      expect(drafts().length).toBe(before)
    })
  })

  it('what was typed last is kept when the page is left', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/form')
      await page.waitForFunction(() => document.querySelector('form[data-awake] [data-saved]'))
      await page.waitForTimeout(200)
      await page.locator('#note').pressSequentially('77')
      await page.goto('/work')
      await expect.poll(() => stage.host.received.at(-1)).toMatch(/^\/autosave .*77/)
    })
  })

  it('the error summary has the focus when the page comes, and leads to the fields', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/form')
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('errors')
      expect(await page.title()).toMatch(/^Ошибка: /)
      await page.click('.errors a[href="#pay"]')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('pay')
    })
  })

  it('the list follows the typing, its address too, and the new rows are alive', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/bank', { waitUntil: 'networkidle' })
      await page.fill('#filter-q', 'громова')
      await expect.poll(() => page.locator('tbody tr').count(), { timeout: 10_000 }).toBe(10)
      expect(new URL(page.url()).searchParams.get('q')).toBe('громова')
      expect(await page.locator('form [role="status"].vh').textContent()).toBe('Найдено: 10')
      await expect.poll(() => page.locator('[data-choose-all]').isVisible()).toBe(true)
    })
  })

  it('one box chooses all rows and the bar counts them', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/bank')
      await page.locator('[data-choose-all]').check()
      expect(await page.locator('.bulk [role="status"]').textContent()).toBe('Выбрано: 80')
      await page.getByRole('checkbox', { name: 'Выбрать: Андреева Кира Олеговна' }).first().uncheck()
      expect(await page.locator('.bulk [role="status"]').textContent()).toBe('Выбрано: 79')
      await page.getByRole('button', { name: 'Снять выбор' }).click()
      await expect
        .poll(() => page.locator('.bulk [role="status"]').textContent())
        .toBe('Отметьте строки в таблице')
    })
  })

  it('progress is polled and the page opened anew when it is over', async () => {
    await visit(stage, {}, async (page) => {
      stage.host.restart()
      await page.goto('/states')
      await expect
        .poll(() => page.locator('#progress-label').textContent(), { timeout: 5000 })
        .toContain('80 из 120')
      await expect.poll(() => page.locator('#progress').count(), { timeout: 8000 }).toBe(0)
    })
  })

  it('a dialog opens instead of its page, a secret is shown, a component counts, leaving is asked about', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/states')
      // pressed before the component has come alive, it counts nothing
      await expect
        .poll(async () => {
          const five = page.getByRole('button', { name: 'Отмечено: 5' })
          if ((await five.count()) > 0) await five.click()
          return page.getByRole('button', { name: 'Отмечено: 6' }).count()
        })
        .toBe(1)
      await page.getByRole('link', { name: 'Удалить список' }).click()
      expect(await page.getByRole('dialog').isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Оставить список' }).click()
      await page.goto('/sign-in')
      await page.fill('#secret', 'длинный секрет')
      await page.getByRole('button', { name: 'Показать: Пароль' }).click()
      expect(await page.getAttribute('#secret', 'type')).toBe('text')
      const asked = new Promise<string>((done) =>
        page.on('dialog', (dialog) => done(dialog.accept().then(() => dialog.type()))),
      )
      await page.goto('/sent')
      expect(await asked).toBe('beforeunload')
    })
  })
})

describe('R-UI-1 without a script', () => {
  it('every page shows its words, forms post what was chosen, progress renews itself', async () => {
    await visit(stage, { script: false, viewport: phone }, async (page) => {
      for (const address of addresses) {
        await page.goto(address)
        expect(await page.locator('h1').isVisible()).toBe(true)
      }
      await page.goto('/bank')
      expect(await page.locator('[data-choose-all]').isVisible()).toBe(false)
      await page.getByRole('checkbox', { name: 'Выбрать: Андреева Кира Олеговна' }).first().check()
      await page.getByRole('button', { name: 'Подобрать наставников' }).click()
      expect(stage.host.received.at(-1)).toBe('/bulk person=2')
      await page.goto('/form')
      await page.click('summary')
      await page.selectOption('#view-contrast', 'bw')
      await page.getByRole('button', { name: 'Применить вид' }).click()
      expect(stage.host.received.at(-1)).toBe('/view back=%2Fform&size=&contrast=bw&spacing=&theme=')
      stage.host.restart()
      await page.goto('/states')
      await expect.poll(() => page.locator('#progress').count(), { timeout: 12_000 }).toBe(0)
    })
  })
})

describe('R-UI-7 what a page weighs (brotli)', () => {
  it('scripts of a page with a form stay under 3 kB until the calendar is opened, under 15 kB after', async () => {
    await visit(stage, {}, async (page) => {
      const weigh = () =>
        page.evaluate(() =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
            .filter((one) => one.name.endsWith('.js'))
            .reduce((sum, one) => sum + one.encodedBodySize, 0),
        )
      await page.goto('/form', { waitUntil: 'networkidle' })
      const before = await weigh()
      await page.getByRole('button', { name: 'Календарь: Начало программы' }).click()
      await page.getByRole('dialog').waitFor()
      const after = await weigh()
      console.log(`scripts of the form page: ${before} B, with the calendar: ${after} B`)
      expect(before).toBeLessThan(3000)
      expect(after).toBeLessThan(15_000)
    })
  })

  it('the list of eighty people, its style and its scripts stay under 50 kB', async () => {
    await visit(stage, {}, async (page) => {
      await page.goto('/bank', { waitUntil: 'networkidle' })
      const weight = await page.evaluate(() =>
        (performance.getEntries() as PerformanceResourceTiming[])
          .filter((one) => one.entryType === 'navigation' || /\.(js|css)$/.test(one.name))
          .reduce((sum, one) => sum + (one.encodedBodySize ?? 0), 0),
      )
      console.log(`the list of 80: ${weight} B`)
      expect(weight).toBeGreaterThan(5000)
      expect(weight).toBeLessThan(50_000)
    })
  })
})
