import reference from '#reference/indicators.json' with { type: 'json' }

export type IndicatorReference = {
  readonly code: string
  readonly theme: string
  readonly title: string
  readonly formula: string
  readonly numerator: string
  readonly denominator: string | null
  readonly source: string
  /** `memory`: not compared with the text of the act. `derived`: the source gives the name, the formula is ours. */
  readonly basis: string
  readonly says?: string
}

const items: readonly IndicatorReference[] = reference.items

export const themes = reference.themes.filter(({ code }) => items.some((one) => one.theme === code))
export const cannotCount = reference.cannot
export const edition = { version: reference.version, from: reference.from }

export const referencesOf = (theme: string): readonly IndicatorReference[] =>
  items.filter((one) => one.theme === theme)

export const referenceOf = (code: string): IndicatorReference | undefined =>
  items.find((one) => one.code === code)
