import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Alerts } from './alerts.tsx'
import { History, Route } from './history.tsx'
import { Match } from './match.tsx'
import { Queue, type Task } from './queue.tsx'
import { Thread } from './thread.tsx'
import { Year } from './year.tsx'

const task: Task = {
  verb: 'Позвонить',
  object: 'Зайцевой Ольге Игоревне',
  why: 'Три недели без встреч.',
  due: 'сегодня',
  action: { label: 'Открыть пару', href: '/pairs/1' },
}

describe('R-UI-5 the work queue', () => {
  const late: Task = {
    ...task,
    late: true,
    due: 'просрочено на 2 дня',
    action: { label: 'Позвонить', post: '/call' },
  }
  const html = renderToString(
    <Queue
      groups={[
        { title: 'Вчера', tasks: [] },
        { title: 'Сегодня', tasks: [task, late] },
        { title: 'Завтра', tasks: [task] },
      ]}
    />,
  )

  it('has one primary button on the page: that of the very first task', () => {
    expect(html.match(/class="btn"/g)).toHaveLength(1)
    expect(html.indexOf('class="first"')).toBeLessThan(html.indexOf('class="btn"'))
    expect(html.match(/class="first"/g)).toHaveLength(1)
  })

  it('leaves out groups without tasks and says the first title only aloud', () => {
    expect(html).not.toContain('Вчера')
    expect(html).toContain('<h2 class="vh">Сегодня</h2>')
    expect(html).toContain('<h2 class="queue-h">Завтра</h2>')
  })

  it('says lateness in words, and a posted deed is a form of one button', () => {
    expect(html).toContain('class="st help"')
    expect(html).toContain('просрочено на 2 дня')
    expect(html).toMatch(/<form class="one" method="post" action="\/call">/)
  })

  it('buttons of the same words differ aloud by what they are about', () => {
    expect(html).toContain('Открыть пару<span class="vh">: Зайцевой Ольге Игоревне</span>')
  })
})

describe('R-UI-4 never colour alone', () => {
  it('the thread is dashed from the first step without evidence, whatever comes after', () => {
    const step = (kind: string, done: boolean) => ({ kind, what: kind, done })
    const html = renderToString(
      <Thread steps={[step('а', true), step('б', false), step('в', true), step('г', false)]} />,
    )
    expect([...html.matchAll(/<li(?: class="([^"]*)")?>/g)].map(([, place]) => place)).toEqual([
      undefined,
      'todo',
      'todo',
      'end todo',
    ])
  })

  it('the year says the share in words and fills the same share', () => {
    const stage = { title: 'Условия', href: '#', when: 'весь год' }
    const html = renderToString(
      <Year
        stages={[
          { ...stage, done: 1, total: 4, now: true },
          { ...stage, done: 0, total: 0, now: false },
        ]}
      />,
    )
    expect(html).toContain('идёт, 1 из 4')
    expect(html).toContain('d="M0 8h25"')
    expect(html).toContain('0 из 0')
    expect(html.match(/class="don"/g)).toHaveLength(1)
  })

  it('the route says where it lies now', () => {
    const html = renderToString(
      <Route
        steps={[
          { phase: 'done', who: 'а' },
          { phase: 'now', who: 'б' },
          { phase: 'ahead', who: 'в' },
        ]}
      />,
    )
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  })
})

describe('R-UI-5 what needs someone', () => {
  it('an alert carries its reason and quiet ways to put it off', () => {
    const actions = [
      { label: 'Позвонить', href: '/call' },
      { label: 'Не нужно', post: '/no', fields: { pair: '7' } },
    ]
    const html = renderToString(
      <Alerts alerts={[{ title: 'Зайцева — Миронов', reason: 'Три недели без встреч.', actions }]} />,
    )
    expect(html).toContain('class="btn second slim"')
    expect(html).toContain('class="btn quiet slim"')
    expect(html).toContain('<input type="hidden" name="pair" value="7"')
  })

  it('a proposed pair says why in a sentence; its alternatives stand behind one line', () => {
    const side = { name: 'Пак Елена Викторовна', role: 'английский язык' }
    const html = renderToString(
      <Match
        pairs={[
          {
            key: 'pair-1',
            mentee: side,
            mentor: side,
            why: 'Совпала одна тема.',
            states: [{ is: 'help', word: '612, слабая пара' }],
            alternatives: {
              summary: 'Один другой наставник',
              items: [{ name: 'Гусева Т. В.', price: 'Потеря 45.' }],
            },
          },
        ]}
      />,
    )
    expect(html).toContain('<p>Совпала одна тема.</p>')
    expect(html).toMatch(/<details class="more"><summary>Один другой наставник/)
    expect(html).toContain('612, слабая пара')
  })

  it('history is time and a sentence', () => {
    const html = renderToString(
      <History lines={[{ datetime: '2026-11-16', time: '16 ноября', sentence: 'Приказ ушёл.' }]} />,
    )
    expect(html).toContain('<time datetime="2026-11-16">16 ноября</time><p>Приказ ушёл.</p>')
  })
})
