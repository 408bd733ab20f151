import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig, refusalOf } from './config.ts'

const refusal = (env: NodeJS.ProcessEnv) => refusalOf(readConfig(env, []))

describe('R-RUN-8 settings', () => {
  it('suit one school when nothing is set, and empty is not set', () => {
    const unset = {
      PORT: '',
      VEKTOR_DATA: '',
      DATABASE_URL: '',
      VEKTOR_URL: '',
      SMTP_URL: '',
      VEKTOR_TODAY: '',
    }
    for (const env of [{}, unset]) {
      expect(readConfig(env, [])).toMatchObject({ port: 3000, dataFolder: './data', production: true })
      expect(refusal(env)).toBeUndefined()
    }
    expect(readConfig({}, ['--network']).network).toBe(true)
  })

  it.each([
    ['port-wrong', { PORT: 'web' }],
    ['port-wrong', { PORT: '70000' }],
    ['port-wrong', { PORT: '0' }],
    ['url-wrong', { VEKTOR_URL: 'vektor.school.example' }],
    ['url-wrong', { VEKTOR_URL: 'ftp://vektor.school.example' }],
    ['backup-wrong', { VEKTOR_BACKUP: 'D:/copies; s3://storage.example/school' }],
    ['backup-wrong', { VEKTOR_BACKUP: 'ftp://a:b@storage.example/school' }],
    ['smtp-wrong', { SMTP_URL: 'mail.school.example:587' }],
    ['certificate-half', { VEKTOR_CERTIFICATE: 'school.crt' }],
    ['certificate-half', { VEKTOR_KEY: 'school.key' }],
    ['proxy-wrong', { VEKTOR_PROXY: 'proxy.school.example' }],
  ])('%s: %o', (reason, env) => {
    expect(refusal(env)).toBe(reason)
  })

  it.each([
    { VEKTOR_URL: 'https://vektor.school.example/' },
    { SMTP_URL: 'smtps://name:secret@mail.school.example' },
    { VEKTOR_PROXY: '127.0.0.1, 10.0.0.0/8' },
    { VEKTOR_CERTIFICATE: 'school.crt', VEKTOR_KEY: 'school.key' },
  ])('right: %o', (env) => {
    expect(refusal(env)).toBeUndefined()
  })
})

describe('R-SRV-7 the samples for a server', () => {
  const sample = (name: string) => readFileSync(new URL(`../deploy/${name}`, import.meta.url), 'utf8')
  const program = readFileSync(new URL('./config.ts', import.meta.url), 'utf8')
  it('set nothing that the program does not read', () => {
    const inCompose = /x-program:[\s\S]*?\n {4}environment:\n([\s\S]*?)\n {4}volumes:/.exec(
      sample('compose.yaml'),
    )![1]!
    const names = [
      ...inCompose.matchAll(/^ {4}([A-Z_]+):/gm),
      ...sample('environment.example').matchAll(/^#?([A-Z_]+)=/gm),
    ].map(([, name]) => name!)
    expect(names).toContain('DATABASE_URL')
    for (const name of names) expect(program, name).toContain(`env.${name}`)
  })
  it('stop a process later than it ends by itself, and let another answer meanwhile', () => {
    expect(Number(/TimeoutStopSec=(\d+)/.exec(sample('vektor@.service'))![1])).toBeGreaterThan(20)
    expect(Number(/stop_grace_period: (\d+)s/.exec(sample('compose.yaml'))![1])).toBeGreaterThan(20)
    expect(sample('haproxy.cfg')).toMatch(
      /retry-on conn-failure[\s\S]*option redispatch[\s\S]*\/health\/ready/,
    )
  })
})

describe('R-DEM-2 the demo', () => {
  const demo = (env: NodeJS.ProcessEnv, ...words: string[]) =>
    refusalOf(readConfig(env, ['--demo', ...words]))
  it('opens as it is', () => {
    expect(readConfig({}, []).demo).toBe(false)
    expect(demo({})).toBeUndefined()
  })
  it.each([
    ['demo-with-data', { VEKTOR_DATA: '/srv/school' }],
    ['demo-with-data', { DATABASE_URL: 'postgres://db.school.example/vektor' }],
    ['demo-with-world', { SMTP_URL: 'smtps://name:secret@mail.school.example' }],
    ['demo-with-world', { VEKTOR_URL: 'https://vektor.school.example' }],
    ['demo-with-world', { VEKTOR_CERTIFICATE: 'school.crt', VEKTOR_KEY: 'school.key' }],
  ])('keeps away from what is real, %s: %o', (reason, env) => {
    expect(demo(env)).toBe(reason)
  })
  it('is on this computer alone', () => {
    expect(demo({}, '--network')).toBe('demo-with-world')
  })
})

describe('R-RUN-7 a moved day', () => {
  it('is refused where the program works in earnest', () => {
    expect(refusal({ VEKTOR_TODAY: '2026-09-01' })).toBe('today-in-production')
    expect(refusal({ VEKTOR_TODAY: '2026-09-01', VEKTOR_TIME_TRAVEL: 'yes' })).toBe('today-in-production')
  })
  it('is a day of the calendar', () => {
    const tried = { VEKTOR_TIME_TRAVEL: 'allowed' }
    expect(refusal({ ...tried, VEKTOR_TODAY: '2026-09-01' })).toBeUndefined()
    expect(refusal({ ...tried, VEKTOR_TODAY: '2026-09-31' })).toBe('today-wrong')
  })
})
