import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { resetAskedPage } from './link-gone.page.tsx'

const shown = (others: Parameters<typeof resetAskedPage>[0]) =>
  renderToString(resetAskedPage(others, 'berezkina').body)

describe('R-FAC-6 who is alone', () => {
  it('is sent to nobody, and reads the very command', () => {
    expect(shown([])).toContain('подтвердить её некому')
    expect(shown([])).not.toContain('Подойдите')
    expect(shown([])).toContain('<code>npm run --silent vektor -- let-in berezkina</code>')
  })
  it('else is told in which roles the second of the two is', () => {
    expect(shown(['head', 'sysadmin'])).toContain('Подтвердить может: руководитель, администратор программы.')
  })
})
