/**
 * What may stand between braces in a template: a path (`head.name.dat`) or a choice by it (`gender|согласен|согласна`,
 * `count|наставник|наставники`). Nothing is ever run. `undefined` when the scope does not know the path.
 */
export function evaluate(expression: string, scope: unknown): unknown {
  const [path = '', ...options] = expression.split('|')
  const value = follow(path.trim(), scope)
  return value === undefined || options.length === 0 ? value : choose(value, options)
}

/** Fills `{…}` in a text; a tag nobody knows is a mistake in reference data, so it throws. */
export function fill(text: string, scope: unknown): string {
  return text.replace(/\{([^{}]+)\}/g, (tag, expression: string) => {
    const value = evaluate(expression, scope)
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`nothing to put for ${tag} in: ${text}`)
    return String(value)
  })
}

function follow(path: string, scope: unknown): unknown {
  if (path === '.') return scope
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return (value as Record<string, unknown>)[key]
  }, scope)
}

/** First for `m`, 1 and `true`; second for `f`, any other number and `false`; both where the gender is unknown. */
function choose(value: unknown, options: readonly string[]): string | undefined {
  if (options.length !== 2) return undefined
  if (value === 'unknown') return `${options[0]} (${options[1]})`
  if (value === 'm' || value === 1 || value === true) return options[0]
  if (value === 'f' || typeof value === 'number' || value === false) return options[1]
  return undefined
}
