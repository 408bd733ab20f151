import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Assets, renderPage } from '#ui/page.tsx'
import { viewOfCookie } from '#ui/view.ts'
import { bundleClient } from '../../tools/bundle-client.ts'
import { specimen } from './specimen.tsx'

/** The strictest policy the product sends: nothing inline, and no string may become HTML or a script. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type SpecimenHost = {
  readonly url: string
  /** What was posted: path and body. */
  readonly received: string[]
  /** The long work of /states begins again. */
  readonly restart: () => void
  readonly close: () => Promise<void>
}

/** Serves the specimen pages with a freshly built client bundle, compressed as the product does. */
export async function openSpecimen(): Promise<SpecimenHost> {
  const folder = await mkdtemp(join(tmpdir(), 'vektor-specimen-'))
  const root = join(import.meta.dirname, '../..')
  const assets = await bundleClient({
    out: folder,
    islands: [join(root, 'src/ui'), join(import.meta.dirname, 'islands')],
  })
  const received: string[] = []
  let asked = 0
  const server = createServer(async (request, response) => {
    if (request.url === '/states') asked += 1
    await answer(request, response, { folder, assets, received, step: asked })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    restart: () => {
      asked = 0
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(folder, { recursive: true })
    },
  }
}

type Host = {
  readonly folder: string
  readonly assets: Assets
  readonly received: string[]
  readonly step: number
}

async function answer(request: IncomingMessage, response: ServerResponse, host: Host): Promise<void> {
  const path = request.url ?? '/'
  if (path.startsWith('/assets/')) {
    const type = { 'content-type': kinds[extname(path)] ?? 'application/octet-stream' }
    const file = join(host.folder, path)
    if (/\.(js|css)$/.test(path)) {
      response.writeHead(200, { ...type, 'content-encoding': 'br' }).end(await readFile(`${file}.br`))
    } else response.writeHead(200, type).end(await readFile(file))
    return
  }
  if (request.method === 'POST') {
    let body = ''
    for await (const piece of request) body += piece
    host.received.push(`${path} ${body}`)
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('14:05')
    return
  }
  const cookie = /(?:^|; )view=([^;]*)/.exec(request.headers.cookie ?? '')?.[1]
  const view = viewOfCookie(cookie && decodeURIComponent(cookie))
  const page = specimen({ path, assets: host.assets, view, step: host.step })
  if (!page) {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    return
  }
  const html = renderPage(page, (text) => text.replace(/ (№|—|г\.|\d)/g, ' $1'))
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-security-policy': policy,
    })
    .end(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }))
}
