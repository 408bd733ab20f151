import { pagesTexts as texts } from '../texts.ts'

type PagesProps = {
  readonly page: number
  readonly pages: number
  readonly count: number
  readonly hrefOf: (page: number) => string
}

/** R-UI-14. Under a list that is longer than a page: where one is, and the pages before and after. Nothing under a short one. */
export function Pages({ page, pages, count, hrefOf }: PagesProps) {
  if (pages === 1) return null
  return (
    <nav aria-label={texts.label}>
      <p>
        {texts.where(page, pages, count)}{' '}
        {page > 1 && (
          <a href={hrefOf(page - 1)} rel="prev">
            {texts.before}
          </a>
        )}
        {page > 1 && page < pages && ' · '}
        {page < pages && (
          <a href={hrefOf(page + 1)} rel="next">
            {texts.after}
          </a>
        )}
      </p>
    </nav>
  )
}
