import { type ColumnClass, columnsOf, type TableClass } from './record-class.ts'
import { recordRegistry } from './record-registry.ts'

export const grounds = ['request', 'withdrawal', 'term', 'unlawful'] as const
export type Ground = (typeof grounds)[number]

/** What the act says: it is kept for three years by law, with the name; later the name goes too. */
export type ErasureAct = {
  readonly name: string
  readonly position: string
  /** Rows that went, by table. */
  readonly gone: Readonly<Record<string, number>>
  /** Rows that stayed, by table. */
  readonly kept: Readonly<Record<string, number>>
  readonly files: number
  /** What is still to be done beyond the tables of the organisation; nothing once it is. */
  readonly pending?: { readonly accounts: readonly string[]; readonly files: readonly string[] }
}

/** How deep a table hangs on others: rows that are found through others go before those. */
function depthOf({ of }: TableClass): number {
  return of.kind === 'through' ? 1 + depthOf(recordRegistry[of.table]!) : 0
}

/** R-RGT-6. The tables in the order in which a person is taken out of them; the person's own row is the last. */
export const erasureOrder: readonly (readonly [string, TableClass])[] = Object.entries(recordRegistry)
  .filter(([, { of }]) => of.kind !== 'nobody' && of.kind !== 'account')
  .toSorted(
    ([one, first], [other, second]) =>
      Number(one === 'people') - Number(other === 'people') || depthOf(second) - depthOf(first),
  )

export function columnsOfClass(table: TableClass, is: ColumnClass): readonly string[] {
  return columnsOf(table).flatMap((column) => (column.is === is ? [column.name] : []))
}

export type ErasureRefusal =
  | { readonly reason: 'erased-already' }
  | { readonly reason: 'still-works' }
  | { readonly reason: 'has-role' }
  | { readonly reason: 'in-pair' }

/** R-RGT-5. While a person works here the law itself wants the record kept, and others rely on it. */
export function mayErase(now: {
  readonly erased: boolean
  readonly works: boolean
  readonly hasRole: boolean
  readonly inPair: boolean
}): ErasureRefusal | null {
  if (now.erased) return { reason: 'erased-already' }
  if (now.works) return { reason: 'still-works' }
  if (now.hasRole) return { reason: 'has-role' }
  return now.inPair ? { reason: 'in-pair' } : null
}
