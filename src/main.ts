import { enableCompileCache, flushCompileCache } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { readConfig } from '#config'
import { warmUp } from '#store/embedded/worker-client.ts'

/** Milliseconds after the start when what was compiled is kept for the next one: a power cut must not lose it. */
const keepAfter = 10_000

/** Config → open → migrate → first link → serve. The engine's thread loads while the rest of the program does. */
const config = readConfig()
if (!config.databaseUrl) warmUp()
enableCompileCache(fileURLToPath(new URL('./.compiled', import.meta.url)))
const { start } = await import('#app/start.ts')
const built = { clientFolder: fileURLToPath(new URL('./client', import.meta.url)) }
const code = await start(config, built)
if (code !== 0) process.exit(code)
setTimeout(flushCompileCache, keepAfter).unref()
