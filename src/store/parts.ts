const rowsInAStatement = 1000

/** R-SPD-4. PostgreSQL takes 65,535 values in a statement: five thousand people are more than that. */
export function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / rowsInAStatement)
  return Array.from({ length: count }, (_, at) =>
    rows.slice(at * rowsInAStatement, (at + 1) * rowsInAStatement),
  )
}
