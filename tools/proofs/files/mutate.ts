import PizZip from 'pizzip'
import type { Chance } from '../fuzz/chance.ts'
import { hostile } from '../fuzz/hostile-texts.ts'
import type { WholeFile } from './whole-files.ts'

/** A file as it never was: bytes turned, cut, doubled; archives also from inside, where a reader trusts them most. */
export function mutated(whole: readonly WholeFile[], chance: Chance): WholeFile {
  const { name, bytes } = chance.pick(whole)
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const turn = chance.below(10)
  if (isArchive && turn < 5) return { name, bytes: withinArchive(bytes, chance) }
  if (turn === 5) return { name: chance.pick(whole).name, bytes }
  if (turn === 6) return { name, bytes: crossed(bytes, chance.pick(whole).bytes, chance) }
  return {
    name: chance.yes(0.1) ? `${chance.pick(hostile).slice(0, 300)}${name}` : name,
    bytes: damaged(bytes, chance),
  }
}

/** Bytes turned, numbers made huge, pieces cut out, doubled, or moved. */
export function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  let made = Buffer.from(bytes)
  const times = chance.pick([1, 1, 2, 5, 20, 100])
  for (let at = 0; at < times && made.length > 0; at++) {
    const place = chance.below(made.length)
    const turn = chance.below(9)
    if (turn < 3) made[place] = chance.below(256)
    else if (turn === 3) made[place]! ^= 1 << chance.below(8)
    else if (turn === 4 && place + 4 <= made.length)
      made.writeUInt32LE(chance.pick([0, 1, 0x7fffffff, 0xffffffff, 0x00ffffff, 65_536]), place)
    else if (turn === 5)
      made = Buffer.concat([made.subarray(0, place), made.subarray(place + chance.below(200))])
    else if (turn === 6)
      made = Buffer.concat([made.subarray(0, place), made.subarray(Math.max(0, place - chance.below(2000)))])
    else if (turn === 7)
      made = Buffer.concat([
        made.subarray(0, place),
        Buffer.from(chance.pick(hostile).slice(0, 2000)),
        made.subarray(place),
      ])
    else if (chance.yes(0.2)) made = made.subarray(0, place)
  }
  return new Uint8Array(made)
}

function crossed(one: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const [head, tail] = [chance.below(one.length), chance.below(other.length)]
  return new Uint8Array(Buffer.concat([one.subarray(0, head), other.subarray(tail)]))
}

const traps: readonly (readonly [string, string])[] = [
  ['xl/vbaProject.bin', 'x'],
  ['../../etc/passwd', 'x'],
  ['/absolute.xml', 'x'],
  ['C:\\windows\\a.xml', 'x'],
  ['xl/externalLinks/externalLink1.xml', '<externalLink/>'],
  ['__proto__', 'x'],
  ['xl/workbook.xml', ''],
  ['content.xml', '<office:spreadsheet/>'],
]

const laughs = `<!DOCTYPE a [${'abcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${'abcdefghij'[at - 1]};`.repeat(10)}">`)
  .join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`

/** The parts of an archive changed as text, then packed again so that every sum is right. */
function withinArchive(bytes: Uint8Array, chance: Chance): Uint8Array {
  const zip = new PizZip(bytes)
  const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'))
  const times = chance.pick([1, 2, 4])
  for (let at = 0; at < times; at++) {
    const name = chance.pick(names)
    const part = zip.file(name)
    if (part) zip.file(name, changedPart(part.asUint8Array(), chance), { binary: true })
  }
  if (chance.yes(0.2)) zip.file(...chance.pick(traps))
  if (chance.yes(0.05))
    zip.file(chance.pick(names), Buffer.alloc(chance.pick([1, 8, 40]) * 1024 * 1024, 0x20), { binary: true })
  if (chance.yes(0.02)) for (let at = 0; at < 2500; at++) zip.file(`many/${at}`, '')
  if (chance.yes(0.1)) zip.remove(chance.pick(names))
  return zip.generate({ type: 'uint8array', compression: chance.pick(['DEFLATE', 'STORE'] as const) })
}

function changedPart(bytes: Uint8Array, chance: Chance): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8')
  const turn = chance.below(9)
  const change = (pattern: RegExp, into: (found: string) => string) => {
    const found = [...text.matchAll(pattern)]
    if (found.length === 0) return damaged(bytes, chance)
    const one = chance.pick(found)
    return Buffer.from(text.slice(0, one.index) + into(one[0]) + text.slice(one.index + one[0].length))
  }
  if (turn === 0) return change(/>[^<]+</g, () => `>${chance.pick(hostile)}<`)
  if (turn === 1)
    return change(
      /"\d+"/g,
      () => `"${chance.pick(['-1', '0', '99999999999', '1e99', '2147483648', 'NaN', ''])}"`,
    )
  if (turn === 2) return change(/"[^"]*"/g, () => `"${chance.pick(hostile).slice(0, 3000)}"`)
  if (turn === 3)
    return change(/ref="[A-Z]+\d+(:[A-Z]+\d+)?"|r="[A-Z]+\d+"/g, (one) =>
      one.replace(
        /"[^"]*"/,
        chance.pick(['"A1:XFD1048576"', '"ZZZZZ99999999"', '"A0"', '"XFD1048576"', '""']),
      ),
    )
  if (turn === 4)
    return change(/repeated="\d+"|<[\w:]+/g, (one) =>
      one.startsWith('r') ? 'repeated="1048576"' : `<${'a:b'.repeat(50)}`,
    )
  if (turn === 5)
    return Buffer.from(
      text.replace(/(<\?xml[^>]*\?>)?/, (head) => head + laughs).replace(/>[^<]+</, '>&j;&x;<'),
    )
  if (turn === 6)
    return change(/<row\b[\s\S]*?<\/row>|<table:table-row\b[\s\S]*?<\/table:table-row>/g, (one) =>
      one.repeat(chance.pick([2, 500, 3000])),
    )
  if (turn === 7) return Buffer.from(`${'<a>'.repeat(chance.pick([10, 20_000]))}${text}`)
  return damaged(bytes, chance)
}
