/** How a person sees the pages: written by the server on `<html>`, kept in a cookie. Absent means as usual. */
export type View = {
  readonly size?: '2' | '3'
  readonly contrast?: 'bw' | 'wb' | 'blue'
  readonly spacing?: 'wide'
  readonly theme?: 'light' | 'dark'
  readonly images?: 'off'
}

const choices = {
  size: ['2', '3'],
  contrast: ['bw', 'wb', 'blue'],
  spacing: ['wide'],
  theme: ['light', 'dark'],
  images: ['off'],
} as const satisfies Readonly<Record<keyof View, readonly string[]>>

/** R-UI-2. Reads the fields of the form posted to /view; anything unknown is as usual, never an error. */
export function readView(fields: Readonly<Record<string, unknown>>): View {
  const known = Object.entries(choices).filter(([name, values]) =>
    (values as readonly unknown[]).includes(fields[name]),
  )
  return Object.fromEntries(known.map(([name]) => [name, fields[name]]))
}

/** The value of the cookie: `size=2&contrast=bw`; empty when all is as usual. */
export function viewCookie(view: View): string {
  return new URLSearchParams(Object.entries(view)).toString()
}

export function viewOfCookie(value: string | undefined): View {
  return readView(Object.fromEntries(new URLSearchParams(value ?? '')))
}

export function viewAttributes(view: View): Readonly<Record<`data-${keyof View}`, string | undefined>> {
  return {
    'data-size': view.size,
    'data-contrast': view.contrast,
    'data-spacing': view.spacing,
    'data-theme': view.theme,
    'data-images': view.images,
  }
}

/** Where the form may send the person back: a path of this very site, or the first page. */
export function safeReturn(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !/[\r\n\t]/.test(path) ? path : '/'
}
