import { createHash } from 'node:crypto'
import process from 'node:process'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { type Beside, renderDocument } from '#app/server/render.tsx'
import { listPage } from '#features/people/list.page.tsx'
import type { Day } from '#kit/day.ts'
import type { Person } from '#store/people.ts'
import { Page } from '#ui/page.tsx'
import { viewOfCookie } from '#ui/view.ts'

/**
 * The yardstick of the list: bare Hono and Preact, no database, no session, no typography; the same markup of the same
 * eighty people from memory. It also renders the product's whole document in a loop, without any server.
 */
const cyrillic = String.fromCharCode(...Array.from({ length: 32 }, (_, at) => 0x430 + at))
const today = '2026-11-21' as Day
const people = Array.from({ length: 80 }, (_, at) => personOf(at))
const assets = { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: ['/a', '/b'] }
const view = viewOfCookie(undefined)
const path = '/people'
const beside: Beside = {
  frame: {
    organisation: 'School',
    person: { surname: 'Sokolova', name: 'Anna', patronymic: 'Igorevna' },
    people: 80,
    packages: 0,
  },
  acting: ['curator'],
  waiting: [],
  zone: 'Europe/Moscow',
  now: '2026-11-21T09:00:00.000Z',
}
const rail = {
  home: '/today',
  organisation: 'School',
  menu: [
    [{ href: '/today', label: 'Today' }],
    [
      { href: '/people', label: 'People', count: 80 },
      { href: '/pairs', label: 'Pairs' },
      { href: '/documents', label: 'Documents', count: 0 },
    ],
    [
      { href: '/organisation', label: 'Organisation' },
      { href: '/roles', label: 'Roles' },
    ],
  ],
  person: { name: 'Sokolova Anna Igorevna', role: 'curator' },
  signOut: '/sign-out',
}

const listed = { workingCount: people.length, paged: { page: 1, pages: 1, count: people.length } }
const may = { mayBring: true, mayErase: false, mayAdd: true }
const answer = () => listPage({ ...listed, working: people, left: [], today, find: '', ...may })
const bare = () => {
  const { title, body, width } = answer()
  const page = (
    <Page {...{ title, assets, view, path, rail, width }} moment="21.11.2026">
      {body}
    </Page>
  )
  return `<!doctype html>${renderToString(page)}`
}
const whole = () => renderDocument(answer(), { assets, view, path, beside })

const server = new Hono().get('/people', (context) => context.html(bare()))
const listening = serve({ fetch: server.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send!({ port, bytes: bare().length })
})
process.on('message', () => process.send!({ bare: perSecond(bare), whole: perSecond(whole) }))
process.on('disconnect', () => listening.close())

function perSecond(render: () => string): number {
  for (let warm = 0; warm < 300; warm += 1) render()
  const from = performance.now()
  let count = 0
  for (; performance.now() - from < 1500; count += 1) render()
  return (count * 1000) / (performance.now() - from)
}

/** As long as a real name, a real id and a real position are, in the letters they are in. */
function personOf(at: number): Person {
  const id = createHash('sha256')
    .update(String(at))
    .digest('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
  const letters = (from: number, length: number) => cyrillic.slice(from % 20, (from % 20) + length)
  const employment = {
    ...{ id, position: letters(at, 7), positionCode: 'teacher', subject: null, kind: 'main', rate: null },
    ...{ from: at % 3 === 0 ? today : null, through: null, onLeave: false, leaveThrough: null },
  }
  return {
    ...{ id, surname: letters(at, 9), name: letters(at + 3, 7), patronymic: letters(at + 5, 10) },
    ...{ gender: 'f', birthDay: today, birthYear: null, email: null, phone: null, pedagogicalDegree: null },
    ...{ totalMonths: 120 + at, pedagogicalMonths: 100 + at, serviceOn: today, corrections: {} },
    employments: [employment],
    categories: at % 2 === 0 ? [{ category: 'first', from: null, through: null }] : [],
  } as unknown as Person
}
