export const columnKinds = [
  'number',
  'fullName',
  'surname',
  'name',
  'patronymic',
  'nameAndPatronymic',
  'formerSurname',
  'birth',
  'gender',
  'position',
  'subject',
  'category',
  'categorySince',
  'categoryThrough',
  'hiredOn',
  'totalService',
  'pedagogicalService',
  'bothServices',
  'rate',
  'employment',
  'education',
  'degree',
  'phone',
  'email',
  'personnelNumber',
  'department',
  'classTeacher',
  'note',
  'other',
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** How a column was recognised: by its name, by what stands in it, or because the person said so. */
export type RecognisedBy = 'name' | 'values' | 'person'

export type ColumnDoubt = 'values-contradict-name' | 'kind-unclear' | 'second-of-kind'

/** `at` counts from 0; `kind` is null for a column nothing was recognised in; `certainty` is 0…1. */
export type Column = {
  readonly sheet: string
  readonly at: number
  readonly label: string
  readonly kind: ColumnKind | null
  readonly by: RecognisedBy | null
  readonly certainty: number
  readonly doubts: readonly ColumnDoubt[]
}

/** A correction by the person: `kind: null` means «do not read this column». */
export type ColumnChoice = {
  readonly sheet: string
  readonly at: number
  readonly kind: ColumnKind | null
}

/** Kinds that may stand in a table only once; years and months of service may come in two columns. */
export const singleKinds: ReadonlySet<ColumnKind> = new Set(
  columnKinds.filter(
    (one) => !['note', 'other', 'totalService', 'pedagogicalService', 'category'].includes(one),
  ),
)
