/** Rows of a page of a long list: as many as one looks through, and a browser shows at once. */
export const rowsOfPage = 200

export type PageOf<Row> = {
  readonly rows: readonly Row[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly count: number
}

/** The asked page of a list; what is no page of it is the nearest one. */
export function pageOf<Row>(all: readonly Row[], asked: string | undefined): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(all.length / rowsOfPage))
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1
  const page = Math.min(pages, Math.max(1, wanted))
  const rows = all.slice((page - 1) * rowsOfPage, page * rowsOfPage)
  return { rows, page, pages, count: all.length }
}
