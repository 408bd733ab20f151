import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { type Assets, Page, PlainPage, renderPage } from './page.tsx'
import { currentItem, type Rail } from './rail.tsx'
import type { View } from './view.ts'

const assets: Assets = {
  css: '/assets/v.css',
  js: '/assets/m.js',
  icon: '/assets/l.svg',
  fonts: ['/assets/a.woff2'],
}
const rail: Rail = {
  home: '/today',
  organisation: 'Школа № 27',
  menu: [
    [{ href: '/today', label: 'Сегодня', count: 9, tab: 'today' }],
    [{ href: '/people', label: 'Сотрудники', count: 0 }],
  ],
  person: { name: 'Соколова Ирина Владимировна', role: 'Куратор' },
  signOut: '/sign-out',
}
const same = (text: string) => text

function page(
  extra: { failed?: boolean; view?: View; path?: string; refresh?: number; rail?: Rail } = {},
): string {
  const { view = {}, path = '/people/7?tab=2', ...rest } = extra
  return renderPage(
    <Page
      title="Сотрудники"
      assets={assets}
      view={view}
      path={path}
      rail={rail}
      moment="17 ноября 2026 г., 14:20"
      {...rest}
    >
      <h1>Сотрудники</h1>
    </Page>,
    same,
  )
}

describe('R-UI-1 the document', () => {
  it('is Russian, named, and its name says when a form came back', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="ru"/)
    expect(page()).toContain('<title>Сотрудники — Вектор</title>')
    expect(page({ failed: true })).toContain('<title>Ошибка: Сотрудники — Вектор</title>')
  })

  it('preloads both fonts and has nothing inline', () => {
    const html = page()
    expect(html).toContain(
      '<link rel="preload" href="/assets/a.woff2" as="font" type="font/woff2" crossorigin="anonymous"',
    )
    expect(html).not.toMatch(/ style=| on[a-z]+="|<style|<script(?! type="module" src=)/)
  })

  it('says what must not be overlooked once, before the menu: at its end a long one hides it', () => {
    const notices = [{ href: '/account/second-factor', label: 'Ждёт второго фактора' }]
    const html = page({ rail: { ...rail, account: { href: '/account', label: 'Вход' }, notices } })
    expect(html.split('Ждёт второго фактора')).toHaveLength(2)
    expect(html.indexOf('Ждёт второго фактора')).toBeLessThan(html.indexOf('<nav'))
    expect(html.split('href="/account"')).toHaveLength(3)
  })

  it('begins with the way past the menu and names its landmarks', () => {
    const html = page()
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('<header'))
    expect(html).toMatch(/<main id="main" tabindex="-1"/i)
    expect(html).toContain('aria-label="Основное меню"')
    expect(html).toContain('Данные на 17 ноября 2026 г., 14:20')
  })

  it('renews itself without a script only while something is being done', () => {
    expect(page({ refresh: 3 })).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>')
    expect(page()).not.toContain('http-equiv')
  })
})

describe('R-UI-1 the menu', () => {
  it('shows where one is, with counts, and repeats all sections for the phone', () => {
    const html = page()
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
    expect(html).toContain('<a href="/people" aria-current="page">')
    expect(html).toContain('<span class="n">9</span>')
    expect(html).toContain('<span class="n">0</span>')
    expect(html.match(/href="\/people"/g)).toHaveLength(2)
    expect(html).toContain('href="#all"')
    expect(html.match(/action="\/sign-out"/g)).toHaveLength(2)
  })

  it.each([
    ['/people', '/people'],
    ['/people/7?tab=2', '/people'],
    ['/peoples', undefined],
    ['/', undefined],
  ])('%s is under %s', (path, current) => {
    expect(currentItem(rail.menu, path)?.href).toBe(current)
  })
})

describe('R-UI-2 low vision', () => {
  it('is written on html by the server and offered back to the same page', () => {
    const html = page({ view: { size: '3', contrast: 'wb', spacing: 'wide', theme: 'dark', images: 'off' } })
    expect(html).toContain(
      '<html lang="ru" data-size="3" data-contrast="wb" data-spacing="wide" data-theme="dark" data-images="off">',
    )
    expect(html).toContain('name="back" value="/people/7?tab=2"')
    expect(html).toMatch(/<option value="wb" selected/)
    expect(page()).toContain('<html lang="ru">')
  })

  it('is on pages without a menu too', () => {
    const plain = renderToString(
      <PlainPage title="Вход" assets={assets} view={{}} path="/sign-in">
        <h1>Вход</h1>
      </PlainPage>,
    )
    expect(plain).toContain('action="/view"')
    expect(plain).not.toContain('<nav')
  })
})
