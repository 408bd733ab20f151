import process from 'node:process'

/** Everything that can be set from outside; each has a default that suits one school. */
export type Config = {
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly url: string | undefined
  readonly network: boolean
  readonly certificate: { readonly certificate: string; readonly key: string } | undefined
  readonly production: boolean
}

/** The only reader of the environment. */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  given: readonly string[] = process.argv.slice(2),
): Config {
  const { VEKTOR_CERTIFICATE: certificate, VEKTOR_KEY: key } = env
  return {
    port: Number(env.PORT ?? 3000),
    dataFolder: env.VEKTOR_DATA ?? './data',
    databaseUrl: env.DATABASE_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM ?? 'vektor@localhost',
    url: env.VEKTOR_URL?.replace(/\/$/, '') || undefined,
    network: given.includes('--network'),
    certificate: certificate && key ? { certificate, key } : undefined,
    production: env.VEKTOR_TIME_TRAVEL !== 'allowed',
  }
}
