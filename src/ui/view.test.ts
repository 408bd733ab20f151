import { describe, expect, it } from 'vitest'
import { readView, safeReturn, viewCookie, viewOfCookie } from './view.ts'

describe('R-UI-2 how a person sees the pages', () => {
  it('survives the cookie', () => {
    const view = { size: '2', contrast: 'blue', spacing: 'wide', theme: 'light', images: 'off' } as const
    expect(viewOfCookie(viewCookie(view))).toEqual(view)
    expect(viewCookie({})).toBe('')
  })

  it.each([{ size: '4' }, { contrast: '"><script>' }, { images: 'on' }, { size: '' }, { other: '1' }])(
    'takes %o as usual',
    (fields) => {
      expect(readView(fields)).toEqual({})
    },
  )

  it.each([undefined, 'size=9', '%%%', 'contrast'])('a strange cookie %s is as usual', (cookie) => {
    expect(viewOfCookie(cookie)).toEqual({})
  })

  it.each([
    ['/people?tab=2', '/people?tab=2'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['/a\nb', '/'],
    [undefined, '/'],
  ])('%j returns to %s', (back, path) => {
    expect(safeReturn(back)).toBe(path)
  })
})
