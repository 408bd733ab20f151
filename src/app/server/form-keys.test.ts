import { describe, expect, it } from 'vitest'
import { readForm } from './form.ts'
import { withFormKeys } from './form-keys.ts'

const key = '0b6f1f6e-8a51-4c7e-9f4a-2f6f3d5b9c11'
const sent = (fields: Readonly<Record<string, string>>) =>
  readForm(new Request('http://vektor.test/', { method: 'POST', body: new URLSearchParams(fields) }))

describe('R-FRM-1 the key of a form', () => {
  it('stands in every form that is sent, another in each, and in no other', () => {
    const page = `<form class="one" method="post" action="/a?x=1&amp;y=2"><b></b></form><form method="get" action="/b"></form>
      <form data-note="a > b" method="post"></form><form method="dialog"></form>`
    const keys = [
      ...withFormKeys(page).matchAll(/<form[^<]*><input type="hidden" name="once" value="([^"]{36})">/g),
    ]
    expect(new Set(keys.map(([, one]) => one)).size).toBe(2)
  })
  it('is told apart from what was typed', async () => {
    const form = await sent({ name: 'Анна', once: key })
    expect(form.values).toEqual({ name: 'Анна' })
    expect(form.all('once')).toEqual([])
    expect(form.once?.key).toBe(key)
  })
  it('comes with what was typed: another word is another form', async () => {
    const digest = async (name: string) =>
      Buffer.from((await sent({ name, once: key })).once!.digest).toString('hex')
    expect(await digest('Анна')).toBe(await digest('Анна'))
    expect(await digest('Анна')).not.toBe(await digest('Инна'))
  })
  it.each(['', 'x', `${key}0`, key.toUpperCase()])('is none that was not made here: «%s»', async (typed) => {
    expect((await sent({ once: typed })).once).toBeUndefined()
  })
})
