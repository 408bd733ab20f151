import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Checkbox, Checkboxes, Pick, Radios, Select } from './choice.tsx'
import { ErrorSummary, Form } from './form.tsx'
import { Matrix } from './matrix.tsx'
import { DateField, FileField, PasswordField, TextArea, TextField } from './text-field.tsx'

const options = [
  { value: 'school', label: 'В школе' },
  { value: 'both', label: 'И так и так', hint: 'Когда корпуса разные' },
]
const wrong = { errors: { place: 'Выберите, где будут встречи' }, values: { place: 'both' } }
const right = { errors: {}, values: { place: 'both' } }
const rest = { name: 'place', label: 'Где', hint: 'Например, в школе', seenBy: 'Директор' }

/** Ids a control points at must exist; the fields that carry them say so in this order. */
function describedBy(html: string): readonly string[] {
  const ids = /aria-describedby="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
  expect(ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  return ids
}

const fields: readonly (readonly [name: string, draw: (state: typeof wrong | typeof right) => VNode])[] = [
  ['TextField', (state) => <TextField {...rest} {...state} />],
  ['TextArea', (state) => <TextArea {...rest} {...state} />],
  ['Select', (state) => <Select {...rest} {...state} options={options} />],
  ['Radios', (state) => <Radios {...rest} {...state} options={options} />],
  ['Checkboxes', (state) => <Checkboxes {...rest} {...state} options={options} />],
  ['Pick', (state) => <Pick {...rest} {...state} options={options} />],
  ['Checkbox', (state) => <Checkbox {...rest} {...state} />],
  ['FileField', (state) => <FileField {...rest} {...state} />],
  ['PasswordField', (state) => <PasswordField {...rest} {...state} autocomplete="new-password" />],
  ['DateField', (state) => <DateField {...rest} {...state} today="2026-11-17" />],
]

describe.each(fields)('R-UI-3 %s', (name, draw) => {
  it('ties the control to hint, error and who will see it', () => {
    expect(describedBy(renderToString(draw(wrong)))).toEqual(['place-hint', 'place-error', 'place-who'])
    expect(describedBy(renderToString(draw(right)))).toEqual(['place-hint', 'place-who'])
  })

  it('is invalid only when it is, and the summary can lead to it', () => {
    const bad = renderToString(draw(wrong))
    expect(bad).toContain('id="place"')
    expect(bad).toContain('class="field bad"')
    expect(bad).toContain('Выберите, где будут встречи')
    if (!['Radios', 'Pick'].includes(name)) expect(bad).toContain('aria-invalid="true"')
    expect(renderToString(draw(right))).not.toMatch(/aria-invalid|field bad/)
  })

  it('has a label, and a hint before the control', () => {
    const html = renderToString(draw(right))
    expect(html).toMatch(/<label for="place">|<legend>/)
    if (name !== 'Checkbox')
      expect(html.indexOf('place-hint')).toBeLessThan(html.search(/<(input|select|textarea)/))
  })
})

describe('R-UI-3 what was typed', () => {
  it('comes back as typed, escaped and never a password', () => {
    const state = { errors: {}, values: { place: '31.02.2026 "да" <нет>' } }
    expect(renderToString(<TextField {...rest} {...state} />)).toContain(
      'value="31.02.2026 &quot;да&quot; &lt;нет',
    )
    expect(renderToString(<TextArea {...rest} {...state} />)).toContain('31.02.2026 &quot;да&quot; &lt;нет')
    expect(renderToString(<DateField {...rest} {...state} today="2026-11-17" />)).toContain(
      'value="31.02.2026',
    )
    expect(renderToString(<PasswordField {...rest} {...state} autocomplete="new-password" />)).not.toContain(
      '31.02',
    )
  })

  it('a stored day is shown in the Russian order', () => {
    const state = { errors: {}, values: { place: '2026-09-01' } }
    expect(renderToString(<DateField {...rest} {...state} today="2026-11-17" />)).toContain(
      'value="01.09.2026"',
    )
  })

  it('several answers stay ticked', () => {
    const state = { errors: {}, values: { place: ['school', 'both'] } }
    expect(
      renderToString(<Checkboxes {...rest} {...state} options={options} />).match(/ checked/g),
    ).toHaveLength(2)
  })

  it('nothing is chosen for the person', () => {
    const html = renderToString(<Select {...rest} errors={{}} values={{}} options={options} />)
    expect(html).toMatch(/<option value(="")?>/)
    expect(html).not.toContain('selected')
  })

  it('only optional fields say so', () => {
    expect(renderToString(<TextField {...rest} {...right} optional />)).toContain('(не обязательно)')
    expect(renderToString(<TextField {...rest} {...right} />)).not.toContain('обязательно')
  })
})

describe('R-UI-3 the error summary', () => {
  it('counts in Russian, leads to every field and takes the focus', () => {
    const html = renderToString(
      <ErrorSummary errors={{ place: 'Выберите место', 'people[1]': 'Назовите второго' }} />,
    )
    expect(html).toContain('Исправьте 2 места')
    expect(html).toContain('href="#place"')
    expect(html).toContain('href="#people%5B1%5D"')
    expect(html).toMatch(/role="alert" tabindex="-1" aria-labelledby="errors-title" data-focus/i)
  })

  it('of the whole form says that it is not done, and leads nowhere', () => {
    const html = renderToString(<ErrorSummary errors={{ form: 'На диске нет места' }} />)
    expect(html).toContain('Не получилось')
    expect(html).not.toContain('<a ')
  })

  it('is not there when all is well', () => {
    expect(renderToString(<ErrorSummary errors={{}} />)).toBe('')
  })
})

describe('R-UI-7 a form', () => {
  it('saves while typing only where it is asked to', () => {
    expect(
      renderToString(
        <Form action="/a" autosave="/drafts/7">
          x
        </Form>,
      ),
    ).toMatch(/data-island="autosave" data-autosave="\/drafts\/7"/)
    expect(
      renderToString(
        <Form action="/a" guard>
          x
        </Form>,
      ),
    ).toContain('data-island="dirty-guard"')
    expect(renderToString(<Form action="/a">x</Form>)).not.toContain('data-')
  })

  it('carries files when it has them', () => {
    expect(
      renderToString(
        <Form action="/a" files>
          x
        </Form>,
      ),
    ).toContain('enctype="multipart/form-data"')
  })
})

describe('R-UI-3 a matrix', () => {
  const matrix = (
    <Matrix
      title="Методические"
      rows={[
        { name: 'topic.a', label: 'Целеполагание' },
        { name: 'topic.b', label: 'Домашнее задание' },
      ]}
      options={[
        { value: '0', label: 'нет' },
        { value: '3', label: 'часто' },
      ]}
      values={{ 'topic.b': '3' }}
    />
  )
  it('is a question a row, each with the same answers, and nothing is chosen for the person', () => {
    const html = renderToString(matrix)
    expect(html.match(/<fieldset><legend>[^<]*/g)).toEqual([
      '<fieldset><legend>Целеполагание',
      '<fieldset><legend>Домашнее задание',
    ])
    expect(html).toContain('<input type="radio" id="topic.a" name="topic.a" value="0"/>')
    expect(html.match(/name="([^"]*)" value="3" checked/)).toMatchObject({ 1: 'topic.b' })
  })
})
