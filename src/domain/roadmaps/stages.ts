import template from '#reference/roadmap_template.json' with { type: 'json' }

/** The seven stages of the year by their codes, in order. */
export const stages: readonly { readonly code: string; readonly order: number; readonly title: string }[] =
  template.items.map(({ code, order, title }) => ({ code, order, title }))

export const stageOrder = (code: string): number => stages.find((one) => one.code === code)?.order ?? 0
export const stageTitle = (code: string): string => stages.find((one) => one.code === code)?.title ?? code
