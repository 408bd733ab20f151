import type { StaffFate } from '#domain/staff/compare-staff.ts'

/** What the curator decided where the list alone cannot: who is the same person, and who left. */
export type ImportChoices = {
  /** Ids of known people: the newcomer who is only like them is them. */
  readonly same: ReadonlySet<string>
  /** Ids of known people who are not in the list and work no more. */
  readonly left: ReadonlySet<string>
}

export type ImportStep =
  | { readonly step: 'add'; readonly fate: Extract<StaffFate, { fate: 'new' | 'probable-same' }> }
  | { readonly step: 'change'; readonly fate: Extract<StaffFate, { fate: 'changed' | 'probable-same' }> }
  | { readonly step: 'end'; readonly id: string }

/** R-STF-21. Nobody leaves and nobody is taken for somebody else unless a person said so. */
export function planImport(fates: readonly StaffFate[], choices: ImportChoices): readonly ImportStep[] {
  return fates.flatMap((fate): ImportStep[] => {
    if (fate.fate === 'new') return [{ step: 'add', fate }]
    if (fate.fate === 'changed') return [{ step: 'change', fate }]
    if (fate.fate === 'probable-same')
      return [choices.same.has(fate.id) ? { step: 'change', fate } : { step: 'add', fate }]
    if (fate.fate === 'left' && choices.left.has(fate.id)) return [{ step: 'end', id: fate.id }]
    return []
  })
}
