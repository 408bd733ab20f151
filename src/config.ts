import process from 'node:process'
import { isDay } from '#kit/day.ts'
import { type Trusted, trustedProxies } from '#outside/network/client-address.ts'

/** Everything that can be set from outside; each has a default that suits one school. */
export type Config = {
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  /** Where copies are kept: folders and `s3://` storages; none is the program's own folder. */
  readonly backups: readonly string[]
  /** A storage for the files; undefined: a folder of the data folder. */
  readonly filesUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly url: string | undefined
  readonly network: boolean
  /** The demo: a school that is there already, in a folder of its own. */
  readonly demo: boolean
  /** Two files; one that was not named is empty. */
  readonly certificate: { readonly certificate: string; readonly key: string } | undefined
  /** Proxies that stand before the program: what they say of where a request comes from is taken. */
  readonly proxies: Trusted | undefined
  readonly production: boolean
  /** The day a walk through the school year begins with, as given; never in production. */
  readonly today: string | undefined
}

export const usualFolder = './data'

/** The only reader of the environment. */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  given: readonly string[] = process.argv.slice(2),
): Config {
  const { VEKTOR_CERTIFICATE: certificate = '', VEKTOR_KEY: key = '' } = env
  return {
    port: Number(env.PORT || 3000),
    dataFolder: env.VEKTOR_DATA || usualFolder,
    databaseUrl: env.DATABASE_URL || undefined,
    backups: (env.VEKTOR_BACKUP ?? '').split(';').flatMap((place) => place.trim() || []),
    filesUrl: env.VEKTOR_FILES || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || 'vektor@localhost',
    url: env.VEKTOR_URL?.replace(/\/+$/, '') || undefined,
    network: given.includes('--network'),
    demo: given.includes('--demo'),
    certificate: certificate || key ? { certificate, key } : undefined,
    proxies: trustedProxies((env.VEKTOR_PROXY ?? '').split(/[\s,]+/).filter(Boolean)),
    production: env.VEKTOR_TIME_TRAVEL !== 'allowed',
    today: env.VEKTOR_TODAY || undefined,
  }
}

export type ConfigRefusal =
  | 'port-wrong'
  | 'url-wrong'
  | 'smtp-wrong'
  | 'backup-wrong'
  | 'files-wrong'
  | 'certificate-half'
  | 'proxy-wrong'
  | 'today-wrong'
  | 'today-in-production'
  | 'demo-with-data'
  | 'demo-with-world'

/** R-RUN-8. What cannot be meant; `undefined` when the program can start with it. */
export function refusalOf(config: Config): ConfigRefusal | undefined {
  const { port, url, smtpUrl, filesUrl, certificate, production, today } = config
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return 'port-wrong'
  const kept = config.demo ? refusalOfDemo(config) : undefined
  if (kept) return kept
  if (url !== undefined && !hasScheme(url, ['http:', 'https:'])) return 'url-wrong'
  if (smtpUrl !== undefined && !hasScheme(smtpUrl, ['smtp:', 'smtps:'])) return 'smtp-wrong'
  if (!config.proxies) return 'proxy-wrong'
  if (config.backups.some((place) => place.includes('://') && !isStorage(place))) return 'backup-wrong'
  if (filesUrl !== undefined && !hasScheme(filesUrl, ['s3:'])) return 'files-wrong'
  if (certificate && !(certificate.certificate && certificate.key)) return 'certificate-half'
  if (today === undefined) return undefined
  if (production) return 'today-in-production'
  return isDay(today) ? undefined : 'today-wrong'
}

/** R-DEM-2. What was set although the demo keeps away from it: real data, and the world outside. */
function refusalOfDemo(config: Config): ConfigRefusal | undefined {
  if (config.dataFolder !== usualFolder || config.databaseUrl || config.filesUrl) return 'demo-with-data'
  const { smtpUrl, url, network, certificate } = config
  return smtpUrl || url || network || certificate ? 'demo-with-world' : undefined
}

function isStorage(place: string): boolean {
  if (!hasScheme(place, ['s3:'])) return false
  const { username, password, pathname } = new URL(place)
  return username !== '' && password !== '' && pathname.length > 1
}

function hasScheme(address: string, schemes: readonly string[]): boolean {
  return URL.canParse(address) && schemes.includes(new URL(address).protocol)
}
