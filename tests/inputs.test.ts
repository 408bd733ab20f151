import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { publicPages, routes } from '#app/routes.ts'
import type { Route } from '#features/route.ts'
import { nameOf } from './world/examples.ts'

/** Longer than anything a schema lets through. */
const long = 'я'.repeat(20_001)
const asked = routes.filter((route) => route.takes !== undefined)

type Inner = z.ZodType & {
  readonly _zod: {
    readonly def: {
      readonly type: string
      readonly shape?: Readonly<Record<string, Inner>>
      readonly catchall?: Inner
      readonly in?: Inner
      readonly options?: readonly Inner[]
      readonly items?: readonly Inner[]
    } & { readonly [part in 'element' | 'keyType' | 'valueType' | 'innerType' | 'left' | 'right']?: Inner }
  }
}

/** Where a schema lets a text of any length, or anything at all, through. */
function loose(schema: Inner, at: string, seen = new Set<Inner>()): readonly string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const { def } = schema._zod
  if (def.type === 'any' || def.type === 'unknown') return [`${at} takes anything`]
  if (letsThrough(schema)) return [`${at} takes a text of any length`]
  if (def.type === 'pipe' && isText(def.in!)) return []
  const named = Object.entries(def.shape ?? {}).map(([name, one]) => [name, one] as const)
  const others = [...(def.options ?? []), ...(def.items ?? [])].map(
    (one, index) => [`${index}`, one] as const,
  )
  const single = (['in', 'element', 'keyType', 'valueType', 'innerType', 'left', 'right'] as const).flatMap(
    (part) => (def[part] ? [[part, def[part]] as const] : []),
  )
  const rest =
    def.catchall && def.catchall._zod.def.type !== 'never' ? [`${at} keeps what it does not know`] : []
  return [
    ...rest,
    ...[...named, ...others, ...single].flatMap(([name, one]) => loose(one, `${at}.${name}`, seen)),
  ]
}

function letsThrough(schema: Inner): boolean {
  const { success, data } = schema.safeParse(long)
  return success && JSON.stringify(data ?? '').length > long.length / 2
}

function isText(schema: Inner): boolean {
  const { type, innerType } = schema._zod.def
  return innerType ? isText(innerType) : type === 'string'
}

describe('R-SEC-6 every input has a schema', () => {
  it('but for the pages that anybody may open and those of one’s own account, which are bounded all together', () => {
    const without = routes.filter((route) => route.takes === undefined)
    const bounded = (route: Route) => publicPages.includes(nameOf(route)) || route.deed === 'account.keep'
    expect(without.filter((route) => !bounded(route)).map(nameOf)).toEqual([])
  })

  it.each(asked.map((route) => [nameOf(route), route.takes as Inner] as const))(
    'that bounds every text and keeps nothing it does not know: %s',
    (name, schema) => {
      expect(loose(schema, name)).toEqual([])
    },
  )

  it('that throws at nothing, whatever it is given', () => {
    const odd = [
      undefined,
      null,
      0,
      Number.NaN,
      '',
      [],
      {},
      Object.create(null),
      new Date(0),
      [[[]]],
      1n,
      Symbol('x'),
      () => {},
    ]
    const nested = odd.flatMap((one) => [one, [one], { a: one }])
    for (const { takes } of asked) {
      const names = Object.keys((takes as Inner)._zod.def.shape ?? {})
      for (const one of nested) {
        const whole = Object.fromEntries(names.map((name) => [name, one]))
        for (const given of [one, whole]) expect(() => takes!.safeParse(given)).not.toThrow()
      }
    }
  })

  it('and says what is wrong in Russian', () => {
    const latin: string[] = []
    for (const route of asked.filter(({ method }) => method === 'post')) {
      const names = Object.keys((route.takes as Inner)._zod.def.shape ?? {})
      for (const one of [undefined, '', 'x', long, [], 5]) {
        const read = route.takes!.safeParse(Object.fromEntries(names.map((name) => [name, one])))
        for (const { message } of read.error?.issues ?? [])
          if (!/[а-яё]/i.test(message)) latin.push(`${nameOf(route)}: ${message}`)
      }
    }
    expect([...new Set(latin)]).toEqual([])
  })
})
