type Fetch = (request: Request) => Response | Promise<Response>

/** A file as a form sends it. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }
export type Fields = Readonly<Record<string, string | readonly string[] | Upload>>

/** Somebody's browser: real requests of the program's own pages, without a port. */
export type Browser = {
  /** Sends a form; a form that is refused is a mistake of the demo. Answers where it led. */
  readonly post: (path: string, fields?: Fields) => Promise<string>
  /** The token of its session. */
  readonly token: () => string | undefined
}

const here = 'http://127.0.0.1'
const cookieName = '__Host-vektor'

export function browserOf(fetch: Fetch, token?: string): Browser {
  let cookie = token
  return {
    token: () => cookie,
    post: async (path, fields = {}) => {
      const headers = {
        host: new URL(here).host,
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie: `${cookieName}=${cookie}` } : {}),
      }
      const answer = await fetch(new Request(here + path, { method: 'POST', headers, body: bodyOf(fields) }))
      cookie = cookieAfter(answer) ?? cookie
      if (answer.status >= 400) throw new Error(`${answer.status} POST ${path}\n${await shown(answer)}`)
      return answer.headers.get('location') ?? ''
    },
  }
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((one) => [name, one] as const)
      : [[name, value as string | Upload] as const],
  )
  const isPlain = entries.every(([, value]) => typeof value === 'string')
  if (isPlain) return new URLSearchParams(entries as [string, string][])
  const form = new FormData()
  for (const [name, value] of entries) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new File([value.bytes as Uint8Array<ArrayBuffer>], value.name))
  }
  return form
}

function cookieAfter(answer: Response): string | undefined {
  for (const one of answer.headers.getSetCookie()) {
    const found = new RegExp(`^${cookieName}=([^;]+)`).exec(one)?.[1]
    if (found) return found
  }
  return undefined
}

/** What a refused form says, for whoever writes the demo. */
async function shown(answer: Response): Promise<string> {
  const text = (await answer.text()).replace(/^[\s\S]*<main/, '<main')
  return text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 1500)
}
