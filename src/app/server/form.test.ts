import { describe, expect, it } from 'vitest'
import { FormBroken, FormTooLarge, readForm, readSearch } from './form.ts'
import { limits, limitsOfAnybody } from './limits.ts'

const posted = (body: BodyInit | null, type?: string) =>
  readForm(
    new Request('http://vektor.test/', {
      method: 'POST',
      body,
      duplex: 'half',
      ...(type ? { headers: { 'content-type': type } } : {}),
    } as RequestInit),
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
  ])('that is %s has no fields, and is no failure of ours', async (_, body, type) => {
    const form = await posted(body, type)
    expect({ values: form.values, roles: form.all('role') }).toEqual({ values: {}, roles: [] })
  })
})

describe('R-SEC-3 a form that did not come whole', () => {
  it.each([
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-da'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
    ['multipart/form-data', 'x'],
  ])('is not read as one in which nothing was chosen: %s', async (type, body) => {
    await expect(posted(body, type)).rejects.toThrow(FormBroken)
  })
  it('is known by its connection breaking too', async () => {
    const body = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('role=men'))
        stream.error(new Error('reset'))
      },
    })
    await expect(posted(body, 'application/x-www-form-urlencoded')).rejects.toThrow(FormBroken)
  })
})

const form = (...pairs: readonly (readonly [string, string | File])[]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value as string)
  return posted(data)
}

describe('R-SEC-3 what was sent', () => {
  it('is taken within limits, and refused beyond them', async () => {
    const many = (count: number) => form(...Array.from({ length: count }, (_, at) => [`a${at}`, ''] as const))
    expect(Object.keys((await many(limits.fields)).values)).toHaveLength(limits.fields)
    await expect(many(limits.fields + 1)).rejects.toThrow(FormTooLarge)
    await expect(form(['a', 'я'.repeat(limits.fieldLetters + 1)])).rejects.toThrow(FormTooLarge)
    await expect(form(['я'.repeat(limits.fieldNameLetters + 1), ''])).rejects.toThrow(FormTooLarge)
    const anybody = new Request('http://vektor.test/', {
      method: 'POST',
      body: new URLSearchParams({ a: 'я'.repeat(10_001) }),
    })
    await expect(readForm(anybody, limitsOfAnybody)).rejects.toThrow(FormTooLarge)
    const files = Array.from({ length: limits.files + 1 }, (_, at) => [`f${at}`, new File([], 'a')] as const)
    await expect(form(...files)).rejects.toThrow(FormTooLarge)
  })
  it('has neither zero characters nor half letters in it', async () => {
    const { values } = await posted('name=%00%D0%98%00&half=%ED%A0%80', 'application/x-www-form-urlencoded')
    expect(values.name).toBe('И')
    expect(values.half!.isWellFormed()).toBe(true)
    expect(readSearch({ find: 'a\0\ud800b' })).toEqual({ find: 'a\ufffdb' })
  })
  it('is only what it says: names of objects are names like others', async () => {
    const { values } = await form(['__proto__', 'x'], ['constructor', 'y'])
    expect(Object.getPrototypeOf(values)).toBe(null)
    expect(values.toString).toBeUndefined()
    expect(readSearch({}).constructor).toBeUndefined()
    expect(({} as { x?: string }).x).toBeUndefined()
  })
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Список.xlsx', 'Список.xlsx'],
    ['При\u202eказ\r\n.pdf', 'Приказ.pdf'],
    [`${'я'.repeat(400)}.docx`, `${'я'.repeat(295)}.docx`],
  ])('keeps of the name of a file the name alone: %s', async (sent, kept) => {
    const boundary = 'vektor'
    const named = sent.replace(/[\r\n]/g, (sign) => encodeURIComponent(sign))
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="list"; filename="${named}"\r\n\r\nx\r\n--${boundary}--\r\n`
    const { file } = await posted(body, `multipart/form-data; boundary=${boundary}`)
    expect(file('list')?.name).toBe(kept)
  })
})
