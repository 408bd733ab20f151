const examples = 2

/** What was found, alike things once with how often. */
export function findings() {
  const kinds = new Map<string, { times: number; readonly shown: string[] }>()
  const add = (where: string, what: string, example?: unknown) => {
    const key = `${where} · ${what.replace(/[0-9a-f-]{36}|"request":"[^"]*"/g, 'ID')}`
    const kind = kinds.get(key) ?? { times: 0, shown: [] }
    if (kind.times === 0) console.error(`found: ${key}`)
    kind.times += 1
    if (example !== undefined && kind.shown.length < examples) kind.shown.push(shown(example))
    kinds.set(key, kind)
  }
  return {
    add,
    kinds: () => kinds.size,
    count: () => [...kinds.values()].reduce((sum, { times }) => sum + times, 0),
    print: () => {
      for (const [key, { times, shown }] of kinds) {
        console.error(`${times} × ${key}`)
        for (const one of shown) console.error(`    ${one}`)
      }
    },
  }
}

function shown(example: unknown): string {
  const { method, path, headers, body } = example as Record<string, unknown>
  const sent = body instanceof FormData ? [...body].map(([name]) => name) : body
  return JSON.stringify({ method, path, headers, body: String(sent).slice(0, 600) }).slice(0, 1500)
}
