import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }))

/** What it would mean, how it looks, and where it is right all the same. */
const forbidden: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['a text run as a program', /\beval\(|new Function\(|node:vm|setTimeout\(['"`]/, []],
  [
    'HTML put together by hand',
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/,
    [],
  ],
  ['a shell', /shell: true|\bexecSync\(|import \{[^}]*\bexec\b[^}]*\} from 'node:child_process'/, []],
  [
    'a foreign certificate believed unseen',
    /rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/,
    [],
  ],
  // a pause between two tries needs no secret
  ['chance that can be foretold', /Math\.random/, ['src/outside/s3/s3-requests.ts']],
  ['a digest or a cipher that was broken', /\(['"](md5|sha1|rc4|des[^'"]*|aes-\d+-ecb)['"]/i, []],
  ['a cipher that does not see changes', /aes-\d+-(cbc|ctr|cfb|ofb)/i, []],
  ['padding that leaks', /RSA_PKCS1_PADDING/, []],
  [
    'SQL put together from texts',
    /sql\.raw\b|sql\.lit\b|CompiledQuery\.raw/,
    ['src/store/dialect.ts', 'src/store/jobs.ts', 'src/store/erase-rows.ts', 'src/store/person-rows.ts'],
  ],
  ['a message between windows', /window\.postMessage|parent\.postMessage|addEventListener\('message'/, []],
  ['data kept in the browser', /localStorage|sessionStorage|indexedDB/, []],
  ['a text of a stranger as a format', /util\.format\(|printf\(/, []],
  ['a token that holds its own rights', /jsonwebtoken|\bjose\b|\bJWT\b/, []],
  ['a question to a directory or a path through XML', /ldapjs|xpath/i, []],
]

describe('R-HSE-17 what is written nowhere in the program', () => {
  it.each(forbidden)('%s', (_, shape, allowed) => {
    const found = sources.filter(({ path, code }) => shape.test(code) && !allowed.includes(path))
    expect(found.map(({ path }) => path)).toEqual([])
  })
  it('and nothing stands on the list of exceptions that has no need of it', () => {
    for (const [what, shape, allowed] of forbidden)
      for (const path of allowed)
        expect(sources.find((one) => one.path === path)?.code ?? '', `${what}: ${path}`).toMatch(shape)
  })
  it('a secret of anybody: keys and passwords in the sources or among the files of the repository', () => {
    const secret = /-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}/
    expect(sources.filter(({ code }) => secret.test(code)).map(({ path }) => path)).toEqual([])
    const kept = globSync('{src,docs,reference,tools,deploy,.ci}/**/*.{pem,key,p12,pfx,env}', { cwd: root })
    expect(kept).toEqual([])
  })
})
