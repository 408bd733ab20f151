import { renderToString } from 'preact-render-to-string'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { ActionButton, Button, ButtonLink } from './actions.tsx'
import { Dialog, DialogLink } from './dialog.tsx'
import { Fact, Gap, Sources } from './documents.tsx'
import { Confirmation, DeadEnd, Empty } from './empty.tsx'
import { Figs, Tally } from './figures.tsx'
import { KeyValues } from './key-values.tsx'
import { Progress } from './progress.tsx'
import { Slip, Slips } from './qr.tsx'
import { Chips, State, type StateKind } from './state.tsx'
import { Steps } from './steps.tsx'

describe('R-UI-4 a state is a glyph and a word', () => {
  const kinds: readonly StateKind[] = ['ok', 'help', 'early', 'bad', 'now', 'wait']

  it.each(kinds)('%s', (is) => {
    const html = renderToString(<State is={is}>слово</State>)
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"><path d="M[^"]+"/)
    expect(html).toContain('<span>слово</span>')
  })

  it('no two states share a glyph', () => {
    const glyphs = kinds.map((is) => / d="([^"]+)"/.exec(renderToString(<State is={is}>х</State>))?.[1])
    expect(new Set(glyphs).size).toBe(kinds.length)
  })

  it('neither «рано судить» nor «ждём» is good or bad news: both are grey', () => {
    for (const is of ['early', 'wait'] as const) {
      expect(renderToString(<State is={is}>х</State>)).toContain('class="st early"')
    }
  })

  it('a category is a chip, not a state', () => {
    expect(renderToString(<Chips of={['молодой педагог']} />)).not.toContain('st ')
  })

  it('figures and tallies say what they count', () => {
    expect(
      renderToString(<Figs figures={[{ number: 14, of: 'из 16', sentence: 'получают наставника' }]} />),
    ).toContain('<b>14<small> из 16</small></b><span>получают наставника</span>')
    expect(renderToString(<Tally items={[{ is: 'ok', count: 22, word: 'в порядке' }]} />)).toContain(
      '<b>22</b> в порядке',
    )
  })
})

describe('R-UI-6 empty, done, dead end', () => {
  it('an empty screen says why and offers its action', () => {
    const html = renderToString(
      <Empty
        why="Анкеты ещё не разосланы."
        action={<ButtonLink href="/send">Разослать анкеты</ButtonLink>}
      />,
    )
    expect(html).toMatch(/<p>Анкеты ещё не разосланы\.<\/p><a class="btn" href="\/send">/)
  })

  it('a confirmation says what happens next, a dead end has a way out', () => {
    const done = renderToString(
      <Confirmation title="Отправлено">
        <p>Ответят до 25 ноября.</p>
      </Confirmation>,
    )
    expect(done).toContain('<h1>Отправлено</h1>')
    expect(done).toContain('Ответят до 25 ноября.')
    const lost = renderToString(
      <DeadEnd title="Страницы нет" ways={<ButtonLink href="/">К делам</ButtonLink>}>
        <p>Её удалили.</p>
      </DeadEnd>,
    )
    expect(lost).toMatch(/<div class="btns"><a class="btn" href="\/">К делам/)
  })
})

describe('R-UI-7 progress', () => {
  it('says how far it is, in words and as a bar, and can be left', () => {
    const html = renderToString(<Progress label="Читаем список." done={40} total={120} page="/import/7" />)
    expect(html).toContain('<b>Читаем список.</b> 40 из 120')
    expect(html).toMatch(/<progress aria-labelledby="progress-label" value="40" max="120"/)
    expect(html).toContain('data-island="progress" data-page="/import/7"')
    expect(html).toContain('<a href="/import/7">Обновить страницу</a>')
    expect(html).toContain('Страницу можно закрыть')
  })

  it('nothing to do yet is no division by zero', () => {
    expect(renderToString(<Progress label="Ждём." done={0} total={0} page="/" />)).toContain('max="1"')
  })
})

describe('R-UI-6 actions and checks', () => {
  it('the same button about different people differs aloud', () => {
    expect(renderToString(<Button about="Белов А. С.">Открыть</Button>)).toContain(
      'Открыть<span class="vh">: Белов А. С.</span>',
    )
  })

  it('a deed is posted with its fields, a page is a link', () => {
    const deed = { label: 'Отложить на 3 дня', post: '/later', fields: { pair: '7' } }
    expect(renderToString(<ActionButton action={deed} />)).toMatch(
      /<form class="one" method="post" action="\/later"><input type="hidden" name="pair" value="7"\/?><button type="submit" class="btn">/,
    )
    expect(renderToString(<ActionButton action={{ label: 'Открыть', href: '/p' }} />)).toMatch(
      /^<a class="btn" href="\/p">/,
    )
  })

  it('check your answers: each line can be changed, and says aloud which', () => {
    const html = renderToString(
      <KeyValues
        rows={[
          { key: 'Срок', value: 'до мая', change: '/terms' },
          { key: 'Школа', value: '№ 27' },
        ]}
      />,
    )
    expect(html).toContain('class="kv three"')
    expect(html).toContain('<a href="/terms">Изменить<span class="vh">: Срок</span></a>')
    expect(renderToString(<KeyValues rows={[{ key: 'а', value: 'б' }]} />)).toContain('class="kv"')
  })

  it('steps say which is now and out of how many', () => {
    const html = renderToString(<Steps steps={['Файл', 'Проверка', 'Готово']} current={1} />)
    expect(html).toContain(
      '<li class="done">Файл</li><li aria-current="step" data-step="Шаг 2 из 3">Проверка</li><li>Готово</li>',
    )
  })

  it('a question in a dialog has a page of its own where there is no script', () => {
    expect(
      renderToString(
        <DialogLink href="/delete" dialog="q">
          Удалить список
        </DialogLink>,
      ),
    ).toMatch(/href="\/delete" data-island="dialog" data-dialog="q"/)
    expect(
      renderToString(
        <Dialog id="q" title="Удалить?">
          .
        </Dialog>,
      ),
    ).toContain('aria-labelledby="q-title"><h2 id="q-title">')
  })

  it('a fact of a document leads to its source, a gap to its field', () => {
    const html = renderToString(
      <>
        <Fact source={2}>Кузнецову</Fact>
        <Sources of={[{ title: 'Карточка' }, { title: 'Согласие' }]} />
        <Gap href="#n">номер</Gap>
      </>,
    )
    expect(html).toContain('<a class="f" href="#source-2">Кузнецову<sup>2</sup></a>')
    expect(html).toContain('<li id="source-2"><b>2</b><div>Согласие')
    expect(html).toContain('<a class="gap" href="#n">номер</a>')
  })
})

describe('R-UI-12 a slip to cut out', () => {
  it('has the code of its link, square by square, drawn in strokes', () => {
    const link = `https://vektor.example.org/l/${'a-B_9'.repeat(9).slice(0, 43)}`
    const html = renderToString(<Slip name="Иванова" link={link} codeLabel="Код" code="a-B_9" />)
    const { data, size } = encode(link, { ecc: 'M', border: 2 })
    const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
    let [x, y] = [0, 0]
    for (const [, step, count] of /class="qr-dark" d="([^"]*)"/
      .exec(html)![1]!
      .matchAll(/([Mhm])([\d. ]+)/g)) {
      const [first, second] = count!.split(' ').map(Number)
      if (step === 'M') [x, y] = [first!, Math.floor(second!)]
      else {
        if (step === 'h') drawn[y]!.fill(true, x, x + first!)
        x += first!
      }
    }
    expect(drawn).toEqual(data)
  })
  it('says where to type the code instead of the whole address, where there is something to say', () => {
    const slip = { name: 'Иванова', link: 'https://v.example.org/l/abc', codeLabel: 'Код', code: 'abc' }
    expect(renderToString(<Slip {...slip} />)).toContain('https://v.example.org/l/abc</p>')
    const brief = renderToString(
      <Slips>
        <Slip {...slip}>
          <p>Анкета</p>
        </Slip>
      </Slips>,
    )
    expect(brief).toContain('<p>Анкета</p><p>Код: <b')
  })
})
