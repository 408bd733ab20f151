import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Handler } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The client bundle from memory: names carry a digest, so a browser keeps them for good; packed when it may be. */
export function serveAssets(folder: string): Handler {
  const files = new Map(
    existsSync(folder) ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]) : [],
  )
  return (context) => {
    const name = context.req.path.slice('/assets/'.length)
    const type = types[extname(name)]
    const plain = files.get(name)
    if (!plain || !type) return context.notFound()
    const packed = (context.req.header('accept-encoding') ?? '').includes('br')
      ? files.get(`${name}.br`)
      : undefined
    return context.body((packed ?? plain) as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...(packed ? { 'Content-Encoding': 'br' } : {}),
      Vary: 'Accept-Encoding',
    })
  }
}
