import { categoryDoubts, parseCategories, type StaffCategory, withTerm } from './parse-category.ts'
import { cellOf, type RowGroup } from './sort-rows.ts'
import { dayOf, type Note, type TableContext } from './table-context.ts'

/** R-STF-6. Categories of all category columns; a separate column of days belongs to the last one without its own. */
export function readCategories(group: RowGroup, context: TableContext, note: Note): readonly StaffCategory[] {
  const cells = context.columns
    .filter((one) => one.kind === 'category')
    .map((one) => group.cells[one.at]?.text ?? '')
  const cell = cells.join('; ')
  const reads = cells.map((one) => parseCategories(one, context.today))
  note('category', cell, [...new Set(reads.flatMap((one) => one.doubts))])
  const found = unique(reads.flatMap((one) => one.value))
  const since = dayOf(group, context, 'categorySince', 'past')
  const through = dayOf(group, context, 'categoryThrough', 'past')
  const at = found.findLastIndex((one) => one.since === null && one.code !== 'none')
  if (since.value !== null && found.filter((one) => one.since === null && one.code !== 'none').length > 1) {
    note('category', cell, ['category-day-unclear'])
  }
  note('category', cellOf(context.columns, group.cells, 'categorySince')?.text ?? '', since.doubts)
  const dated = found.map((one, index) =>
    index === at ? withTerm({ ...one, since: since.value, through: one.through ?? through.value }) : one,
  )
  note('category', cell, categoryDoubts(dated, context.today))
  return dated
}

function unique(categories: readonly StaffCategory[]): readonly StaffCategory[] {
  const real = categories.filter((one) => one.code !== 'none')
  const kept = real.length > 0 ? real : categories.slice(0, 1)
  return kept.filter(
    (one, index) => kept.findIndex((other) => other.code === one.code && other.since === one.since) === index,
  )
}
