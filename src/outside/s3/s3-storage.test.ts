import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type S3Twin, s3Twin } from '#tests/s3-twin.ts'
import { s3AddressOf } from './s3-address.ts'
import { S3Refused } from './s3-refusal.ts'
import { s3Storage } from './s3-storage.ts'

let twin: S3Twin
beforeEach(async () => {
  twin = await s3Twin()
})
afterEach(() => twin.close())

const patience = { attempt: 250, attempts: 3, pause: 1 }
const storage = (prefix?: string) => s3Storage(s3AddressOf(twin.address(prefix))!, patience, 4)
const text = (one: Uint8Array | undefined) => one && Buffer.from(one).toString()
const bytes = (one: string) => Buffer.from(one)
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (failure) => (failure instanceof S3Refused ? failure.refusal.reason : failure),
  )
async function* pieces(...all: readonly string[]) {
  for (const one of all) yield bytes(one)
}
async function joined(all: AsyncIterable<Uint8Array> | undefined) {
  const parts: Uint8Array[] = []
  for await (const one of all ?? []) parts.push(one)
  return all && Buffer.concat(parts).toString()
}

describe('R-OBJ-1 the address of a storage', () => {
  it('says place, bucket, prefix, region and keys', () => {
    expect(s3AddressOf('s3://id:s%2Fe@storage.example.org/school/copies/east?region=ru-central1')).toEqual({
      base: 'https://storage.example.org',
      bucket: 'school',
      prefix: 'copies/east/',
      region: 'ru-central1',
      accessKeyId: 'id',
      secretAccessKey: 's/e',
    })
  })
  it('goes without TLS only within this computer', () => {
    expect(s3AddressOf('s3://a:b@10.0.0.5:9000/school')!.base).toBe('https://10.0.0.5:9000')
    expect(s3AddressOf('s3://a:b@localhost:9000/school')!.base).toBe('http://localhost:9000')
  })
  it.each([
    '',
    'https://a:b@host/school',
    's3://host/school',
    's3://a:b@host',
    's3://a:b@host/UPPER',
    's3://a:b@host/school/a b',
  ])('is not «%s»', (given) => expect(s3AddressOf(given)).toBeUndefined())
})

describe('R-OBJ-2 a storage', () => {
  it('keeps, gives, measures, lists and forgets', async () => {
    const here = storage('copies')
    await here.put('2026/one.bin', bytes('раз'))
    expect(text(await here.get('2026/one.bin'))).toBe('раз')
    expect(await here.head('2026/one.bin')).toEqual({ bytes: 6 })
    expect(await here.head('two')).toBeUndefined()
    expect(await here.get('two')).toBeUndefined()
    for (const one of ['b', 'a', 'd', 'c', 'e', 'f', 'g']) await here.put(one, bytes(one))
    expect((await here.list()).map((one) => one.key)).toEqual([
      '2026/one.bin',
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ])
    expect(await here.list('2026/')).toEqual([
      { key: '2026/one.bin', bytes: 6, at: '2026-09-01T06:00:00.000Z' },
    ])
    await here.delete('a')
    await here.delete('a')
    expect([...twin.kept.keys()]).not.toContain('copies/a')
    expect(await storage('other').list()).toEqual([])
  })
  it('takes what is long in pieces and gives it back in pieces', async () => {
    for (const all of [[], ['abc'], ['abcd'], ['ab', 'cdefghij', 'k'], ['abcdefgh']]) {
      await storage().putStream('long', pieces(...all))
      expect(text(twin.kept.get('long'))).toBe(all.join(''))
      expect(await joined(await storage().getStream('long'))).toBe(all.join(''))
    }
    expect(await storage().getStream('none')).toBeUndefined()
  })
  it('shows nothing of what was interrupted, and leaves no half of it behind', async () => {
    async function* interrupted() {
      yield* pieces('abcdefgh', 'ij')
      throw new Error('the disk broke')
    }
    await expect(storage().putStream('long', interrupted())).rejects.toThrow('the disk broke')
    expect([twin.kept.size, twin.uploads.size]).toEqual([0, 0])
  })
  it.each([500, 503, 429, 'cut', 'hang'] as const)('is asked again when it stumbles: %s', async (how) => {
    twin.stumble(2, how)
    await storage().put('one', bytes('1'))
    expect(text(twin.kept.get('one'))).toBe('1')
    twin.stumble(3, how)
    expect(await reasonOf(storage().get('one'))).toBe(typeof how === 'number' ? 'strange' : 'unreachable')
  })
  it('refuses names that lead elsewhere', async () => {
    for (const key of ['../up', 'a/../b', '', '/a', 'a b', 'имя'])
      await expect(storage().put(key, bytes('1'))).rejects.toThrow(TypeError)
    expect(twin.heard).toEqual([])
  })
})

describe('R-OBJ-3 an answer of a storage', () => {
  it('is not believed when it is no answer of a storage', async () => {
    const strange = [
      '<html>Вход в сеть</html>',
      '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>',
      '<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a</Key></Contents></ListBucketResult>',
      '<ListBucketResult><IsTruncated>false</IsTruncated>',
    ]
    for (const body of strange) {
      twin.stumble(1, { status: 200, body })
      expect(await reasonOf(storage().list()), body).toBe('strange')
    }
  })
  it('does not lead elsewhere, and does not fill the memory', async () => {
    twin.stumble(1, { status: 307, body: '' })
    expect(await reasonOf(storage().get('one'))).toBe('strange')
    await storage().put('large', bytes('12345'))
    expect(await reasonOf(storage().get('large', 4))).toBe('too-large')
  })
  it('that refuses is told apart, without a word of the keys', async () => {
    const { base, ...rest } = s3AddressOf(twin.address())!
    const wrong = s3Storage({ base, ...rest, secretAccessKey: 'another-secret' }, patience)
    const failure = await wrong.list().catch((one) => one)
    expect(failure.refusal).toEqual({ reason: 'denied', code: 'SignatureDoesNotMatch' })
    expect(String(failure)).not.toMatch(/another-secret|127\.0\.0\.1/)
    expect(await reasonOf(s3Storage({ base, ...rest, bucket: 'other' }, patience).get('a'))).toBe('no-bucket')
    twin.stumble(1, { status: 403, body: '<Error><Code>RequestTimeTooSkewed</Code></Error>' })
    expect(await reasonOf(storage().list())).toBe('clock')
    expect(await reasonOf(s3Storage({ base: 'http://127.0.0.1:1', ...rest }, patience).list())).toBe(
      'unreachable',
    )
  })
})
