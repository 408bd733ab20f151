/** The address of a list with these parts of its query; empty parts are not said. */
export function addressOf(path: string, asked: Readonly<Record<string, string>>): string {
  const query = queryOf(asked)
  return query === '' ? path : `${path}?${query}`
}

export function queryOf(asked: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
}

type Sort = { readonly href: string; readonly order?: 'ascending' | 'descending' }

/** A column's link: asks for its order, and for the other way round when it is the order already. */
export function sortBy(path: string, asked: Readonly<Record<string, string>>, name: string): Sort {
  const now = asked.by === name || (name === 'name' && asked.by === '')
  const back = asked.by === `-${name}`
  const href = addressOf(path, { ...asked, by: now ? `-${name}` : name === 'name' ? '' : name })
  if (now) return { href, order: 'ascending' }
  return back ? { href, order: 'descending' } : { href }
}
