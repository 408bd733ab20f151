import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it('R-SEC-6 what no document can hold is left out, the rest stays letter for letter', () => {
  expect(printable('А\u0000б\u000bв\u001fг\ufffed\uffff')).toBe('Абвгd')
  expect(printable('строка\r\nи\tещё')).toBe('строка\r\nи\tещё')
  expect(printable('\ud800х')).toBe('\ufffdх')
  expect(printable('«Ёлка» 😀')).toBe('«Ёлка» 😀')
})
