/** One number under its name. */
export type Sample = {
  readonly name: string
  readonly help: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly value: number
  readonly suffix?: string
  readonly labels?: Readonly<Record<string, string>>
}

/** The text format of Prometheus 0.0.4: samples of one name stand together under its help and kind. */
export function samplesText(samples: readonly Sample[]): string {
  const lines: string[] = []
  for (const [name, together] of Map.groupBy(samples, (one) => one.name)) {
    const [{ help, kind }] = together as [Sample]
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`)
    for (const { suffix = '', labels, value } of together)
      lines.push(`${name}${suffix}${labelText(labels)} ${value}`)
  }
  return `${lines.join('\n')}\n`
}

function labelText(labels: Sample['labels']): string {
  const pairs = Object.entries(labels ?? {}).map(([label, value]) => `${label}="${escaped(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

function escaped(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
}
