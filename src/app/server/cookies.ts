/** `__Host-` binds the cookie to this very host over a safe connection; browsers take 127.0.0.1 for one. */
const name = '__Host-vektor'
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax'

export function sessionCookie(token: string | null): string {
  return token === null ? `${name}=; Max-Age=0; ${attributes}` : `${name}=${token}; ${attributes}`
}

export function sessionToken(header: string | undefined): string | undefined {
  return cookie(header, name)
}

const viewName = '__Host-vektor-view'

export function viewCookieOf(header: string | undefined): string | undefined {
  return cookie(header, viewName)
}

export function setViewCookie(value: string): string {
  return `${viewName}=${encodeURIComponent(value)}; Max-Age=31536000; ${attributes}`
}

function cookie(header: string | undefined, wanted: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === wanted) return decoded(part.slice(at + 1).trim())
  }
  return undefined
}

/** Somebody else's cookie may be anything; broken is as good as none. */
function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
