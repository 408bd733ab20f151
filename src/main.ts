import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { start } from '#app/start.ts'
import { readConfig } from '#config'

/** Config → open → migrate → first link → serve. */
const built = { clientFolder: fileURLToPath(new URL('./client', import.meta.url)) }
const code = await start(readConfig(), built)
if (code !== 0) process.exit(code)
