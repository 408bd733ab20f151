/** Who may import whom, bottom to top. Read a line as a sentence: «store may use kit and domain». */
export const storeys: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  domain: ['kit'],
  ui: ['kit'],
  store: ['kit', 'domain'],
  outside: ['kit', 'domain'],
  pieces: ['kit', 'domain', 'ui'],
  features: ['kit', 'domain', 'store', 'outside', 'ui', 'pieces'],
  app: ['kit', 'domain', 'store', 'outside', 'ui', 'pieces', 'features', 'entry'],
  entry: ['kit', 'domain', 'store', 'outside', 'ui', 'pieces', 'features', 'app'],
}

/** The storeys that only think: no program around them, no clock, no chance. */
export const pure = ['kit', 'domain', 'ui']

const tables = /^src\/store\//
const beyond = /^src\/outside\//
const jobs = /^src\/(store|outside\/jobs)\//
const pages =
  /^src\/(ui|pieces|app)\/|^src\/outside\/mail\/|\.(page|island|mail)\.tsx$|\/routes?\.ts$|^src\/features\/[^/]+\/parts\/[^/]+\.tsx$/
const web = /^src\/(ui|pieces|app)\/|\.(page|island)\.tsx$|\/routes?\.ts$/
const shapes = /^src\/(store|outside|features|app)\/|^src\/config\.ts$/
const codes = /^src\/(outside|ui|pieces)\//

/** Every package the product uses, and where it lives. One that is not here has no home: that needs a decision. */
export const homes: Readonly<Record<string, RegExp>> = {
  kysely: tables,
  pg: tables,
  '@electric-sql/pglite': tables,
  'pg-boss': jobs,
  docxtemplater: beyond,
  pizzip: beyond,
  '@e965/xlsx': beyond,
  hucre: beyond,
  papaparse: beyond,
  'iconv-lite': beyond,
  yauzl: beyond,
  nodemailer: beyond,
  otpauth: beyond,
  aws4fetch: beyond,
  '@node-rs/argon2': beyond,
  uqr: codes,
  zod: shapes,
  hono: web,
  '@hono/node-server': web,
  preact: pages,
  'preact-render-to-string': pages,
}

/** Who looks at the clock: the clock itself, the maker of keys that sort by time, the upkeep and the copies of data. */
export const clocks = [
  'src/outside/clock.ts',
  'src/store/ids.ts',
  'src/store/embedded/open-embedded.ts',
  'src/store/backup/backup.ts',
]

/**
 * The only files that open a transaction or change the database role: the three doors of docs/house.md, and the two
 * engines, which step up to the owner of the tables while they migrate and down to nobody before anyone is served.
 */
export const doors = ['src/store/scope.ts', 'src/store/embedded/session.ts', 'src/store/open-server.ts']

/** What may lie in a feature's folder; `parts/` holds pieces of its own pages. */
export const featureFiles: readonly RegExp[] = [
  /^[a-z0-9]+(-[a-z0-9]+)+\.ts$/,
  /^[a-z0-9]+(-[a-z0-9]+)*\.(page|island|mail)\.tsx$/,
  /^[a-z0-9]+(-[a-z0-9]+)*\.(document|job)\.ts$/,
  /^[a-z0-9]+(-[a-z0-9]+)*(\.db)?\.test\.tsx?$/,
  /^(queries|routes|texts)\.ts$/,
]

export const forbiddenNames = [
  'index',
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'service',
  'types',
  'constants',
  'lib',
]

/** Where Russian words may stand. */
export const russian =
  /(^|[/-])texts\.(ts|mjs)$|\.(page|mail)\.tsx$|\.document\.ts$|\.(test|spec)\.tsx?$|^tests\/|^src\/kit\/russian\/|^tools\/templates\//
