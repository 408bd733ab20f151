import { readFileSync } from 'node:fs'

const isSource = import.meta.url.endsWith('.ts')
const about = new URL(isSource ? '../../../package.json' : '../package.json', import.meta.url)

/** As the package says of itself. */
export const programVersion: string = JSON.parse(readFileSync(about, 'utf8')).version
