import { otherLayout, spellings } from '#kit/russian/layout.ts'
import words from '#reference/password-words.json' with { type: 'json' }
import type { GeneratedFile } from './generated-file.ts'

/** Passwords are this long at least: what is shorter is refused anyway. */
const shortest = 8
const wanted = 10_000

/** reference/common-passwords.json: what is tried first. A word with a year is told by `domain/access/password.ts`. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const found = new Set<string>()
  for (const one of guesses()) {
    if (one.length >= shortest) found.add(one.normalize('NFKC').toLowerCase())
    if (found.size === wanted) break
  }
  const list = [...found].sort()
  return [{ path: 'reference/common-passwords.json', text: `${JSON.stringify(list, undefined, 1)}\n` }]
}

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const reversed = (text: string) => [...text].reverse().join('')

function* guesses(): Generator<string> {
  yield* digits()
  yield* walks()
  const often = words.often
  const russian = words.russian.flatMap(spellings)
  const names = words.names.flatMap(spellings)
  for (const tail of [
    '',
    '1',
    '12',
    '123',
    '1234',
    '12345',
    '123456',
    '!',
    '1!',
    '123!',
    '01',
    '007',
    '777',
    '111',
  ])
    for (const word of [...often, ...russian, ...names]) yield word + tail
  for (const word of [...often, ...russian, ...names]) {
    yield word + word
    yield `123${word}`
    yield `1${word}`
  }
}

/** One key, two keys by turns, a piece again and again, up and down the row. */
function* digits(): Generator<string> {
  for (let length = shortest; length <= 12; length += 1) {
    for (const digit of '0123456789') yield digit.repeat(length)
    yield '12345678901234567890'.slice(0, length)
    yield '01234567890123456789'.slice(0, length)
    yield '98765432109876543210'.slice(0, length)
    yield '09876543210987654321'.slice(0, length)
  }
  for (let pair = 0; pair < 100; pair += 1) yield String(pair).padStart(2, '0').repeat(4)
  for (const piece of ['123', '321', '456', '789', '147', '159', '258', '777', '007']) {
    yield piece.repeat(3)
    yield piece.repeat(4)
  }
  for (const piece of [
    '1234',
    '4321',
    '1122',
    '1212',
    '1357',
    '2468',
    '1478',
    '5678',
    '1111',
    '2580',
    '9876',
    '6789',
    '1488',
  ])
    yield piece.repeat(2)
  yield* [
    '11223344',
    '1122334455',
    '112233445566',
    '11112222',
    '12344321',
    '12341234',
    '87654321',
    '147258369',
    '741852963',
    '789456123',
    '123789456',
    '135792468',
    '13579246',
    '24681357',
    '88005553535',
    '1029384756',
    '123654789',
    '987456321',
    '159753456',
    '159357456',
    '123123123',
    '123321123',
    '1234567891',
    '00000001',
    '12121212',
    '10203040',
    '1020304050',
    '11235813',
    '31415926',
    '3141592653',
  ]
}

/** Along the rows of the keyboard, and down its columns, in both layouts. */
function* walks(): Generator<string> {
  const letters = rows.slice(1)
  const straight = letters.flatMap((row) => [row, reversed(row)])
  const columns = [
    '1qaz2wsx',
    '1qaz2wsx3edc',
    '1qaz2wsx3edc4rfv',
    'qazwsxedc',
    'qazwsxedcrfv',
    'zaq12wsx',
    'zaq1xsw2',
    'zaq1zaq1',
    '1qazxsw2',
    '1qaz1qaz',
    '1qaz!qaz',
    '1q2w3e4r',
    '1q2w3e4r5t',
    '1q2w3e4r5t6y',
    'q1w2e3r4',
    'q1w2e3r4t5',
    'q1w2e3r4t5y6',
    '1w2q3r4e',
    '1a2s3d4f',
    'a1s2d3f4',
    '1z2x3c4v',
    'z1x2c3v4',
    'qweasdzxc',
    'qweasdzxc123',
    'asdqwezxc',
    'zxcasdqwe',
    'qwer1234',
    'asdf1234',
    'zxcv1234',
    '1234qwer',
    '1234asdf',
    '1234zxcv',
    '123qweasd',
    '123qweasdzxc',
    'qwe123qwe',
    'qwe123asd',
    'asd123asd',
    'zxc123zxc',
    'qwerty123',
    'qwerty12',
    'qwerty1234',
    'qwerty12345',
    'qwerty123456',
    'qwerty321',
    '123qwerty',
    '1234qwerty',
    '12345qwert',
    '123456qwerty',
    'qwertyqwerty',
    'qwertyasdfgh',
    'qwertyuiopasdfghjkl',
    'asdfasdf',
    'asdfghjk',
    'asdfjkl;',
    'zxczxczxc',
    'qweqweqwe',
    'asdasdasd',
    'qazqazqaz',
    'wsxwsxwsx',
    'poiuytrewq',
    'mnbvcxz1',
    'lkjhgfdsa',
    '!qaz2wsx',
    '!qazxsw2',
    'qwer4321',
    'qwert12345',
    'q2w3e4r5',
    'w2e3r4t5',
    '2wsx3edc',
    '3edc4rfv',
    'rfvtgbyhn',
    'edcrfvtgb',
    'wsxedcrfv',
  ]
  for (const walk of [...straight, ...columns]) {
    for (const tail of ['', '1', '12', '123', '1234', '!', '1!', '123!', '321'])
      for (const spelt of [walk + tail, otherLayout(walk) + tail]) yield spelt
  }
  for (const row of letters)
    for (let length = 4; length <= row.length; length += 1) {
      const piece = row.slice(0, length)
      for (const one of [piece, reversed(piece), otherLayout(piece)])
        for (const tail of ['', '1', '12', '123', '1234', '12345', '123456', '12345678', one])
          yield one + tail
    }
}
