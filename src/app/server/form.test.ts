import { describe, expect, it } from 'vitest'
import { readForm } from './form.ts'

const posted = (body: BodyInit | null, type?: string) =>
  readForm(
    new Request('http://vektor.test/', {
      method: 'POST',
      body,
      ...(type ? { headers: { 'content-type': type } } : {}),
    }),
  )

describe('a posted form', () => {
  it('is text as typed, repeated fields and files as bytes', async () => {
    const data = new FormData()
    data.append('role', 'mentor')
    data.append('role', 'council')
    data.append('list', new File([new Uint8Array([1, 2])], 'Список.xlsx'))
    const form = await posted(data)
    expect(form.values).toEqual({ role: 'council' })
    expect(form.all('role')).toEqual(['mentor', 'council'])
    expect(form.file('list')).toEqual({ name: 'Список.xlsx', bytes: new Uint8Array([1, 2]) })
  })

  it.each([
    ['nothing', null, undefined],
    ['something else', '{"role":"head"}', 'application/json'],
    ['broken off', '--x\r\nContent-Disposition: form-da', 'multipart/form-data; boundary=x'],
  ])('that is %s has no fields, and is no failure of ours', async (_, body, type) => {
    const form = await posted(body, type)
    expect({ values: form.values, roles: form.all('role') }).toEqual({ values: {}, roles: [] })
  })
})
