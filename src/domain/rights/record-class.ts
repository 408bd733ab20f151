/**
 * What a column says of people. `key`: of which row and organisation; `person`: the id of somebody; `identity`: who somebody
 * is and where to be reached; `work`: matters of work, days, answers by code; `words`: what people wrote in their own words;
 * `sensitive`: strains and health, read by the psychologist alone; `file`: the id of a kept file; `secret`: passwords, keys,
 * digests of links, which never leave; `plain`: says nothing of people.
 */
export const columnClasses = [
  'key',
  'person',
  'identity',
  'work',
  'words',
  'sensitive',
  'file',
  'secret',
  'plain',
] as const
export type ColumnClass = (typeof columnClasses)[number]

/** Whose a row is. */
export type Belonging =
  | { readonly kind: 'nobody' }
  /** Of whoever one of these columns names. */
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  /** Of those to whom the row of the other table belongs. */
  | { readonly kind: 'through'; readonly column: string; readonly table: string; readonly there: string }
  /** Of all whose ids stand in this array of ids, or in this list of objects with a `person` each. */
  | { readonly kind: 'array' | 'named'; readonly column: string; readonly columns: readonly string[] }
  /** Of all whose ids stand as a value in this object. */
  | { readonly kind: 'subjects'; readonly column: string; readonly columns: readonly string[] }
  /** Of whoever signs in with it: only the gate sees these tables. */
  | { readonly kind: 'account' }
  /** A list of the whole staff: nobody's part can be taken out of it. */
  | { readonly kind: 'everybody' }

/** Why something stays when a person is erased. `law`: a paper that must be kept; `shared`: the record of others as well,
 *  without this person's words; `trace`: ids only, of the journal and of views. */
export type Kept = 'law' | 'shared' | 'trace'

/** What erasure does to the rows of a person. `blanks`: these columns become what is given, the row stays. */
export type OnErasure =
  | { readonly kind: 'goes' }
  | {
      readonly kind: 'stays'
      readonly because: Kept
      readonly blanks: Readonly<Record<string, string | null>>
    }
  | { readonly kind: 'unsigned-goes' }
  /** The rows of nobody. */
  | { readonly kind: 'untouched' }

/** How long it is kept: which rules of `retention.ts` act upon it, or why none does. */
export type Term =
  | 'person'
  | 'order'
  | 'organisation'
  | 'file'
  | 'trace'
  | 'value'
  | 'view'
  | 'until-used'
  | 'sign-in'
  | 'draft'
  | 'list'
  | 'letter'
  | 'package'
  | 'answer'
  | 'sensitive'
  | 'note'
  | 'pair'
  | 'wish'
  | 'act'

export type TableClass = {
  readonly of: Belonging
  readonly erasure: OnErasure
  readonly term: Term
  /** Whom a row of somebody else is about: it goes with that person as well, and is given to nobody but its own. */
  readonly about?: string
  readonly columns: Readonly<Partial<Record<ColumnClass, string>>>
}

/** Where the surname of an erased person stood. */
export const noName = '—'

export const nobody = { of: { kind: 'nobody' }, erasure: { kind: 'untouched' } } as const
export const goes = { kind: 'goes' } as const

export function by(...columns: readonly string[]): Belonging {
  return { kind: 'columns', columns }
}

export function through(column: string, table: string, there = 'id'): Belonging {
  return { kind: 'through', column, table, there }
}

export function stays(because: Kept, blanks: Readonly<Record<string, string | null>> = {}): OnErasure {
  return { kind: 'stays', because, blanks }
}

/** The columns of a table with the class of each, in the order in which the classes stand. */
export function columnsOf(table: TableClass): readonly { readonly name: string; readonly is: ColumnClass }[] {
  return columnClasses.flatMap((is) =>
    (table.columns[is] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((name) => ({ name, is })),
  )
}
