import { renderDocx } from '#outside/docx/render-docx.ts'
import { factoryTemplate } from '#outside/docx/templates.ts'
import type { Answer } from '../route.ts'
import { linesOf } from './parts/request-lines.ts'
import type { OutsideDesk } from './queries.ts'
import { outsideTexts as texts } from './texts.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** R-DSK-9. The same lines as a letter to be signed; the file's name says nothing of anybody either. */
export async function outsideRequestFile(asked: OutsideDesk): Promise<Answer> {
  const [heading = '', ...lines] = linesOf(asked)
  const rendered = renderDocx(await factoryTemplate('outside_request'), {
    draft: false,
    mark: '',
    organisation: asked.organisation.fullName,
    heading,
    lines: lines.map((text) => ({ text })),
  })
  if (!rendered.ok) throw new Error(`the request could not be printed: ${JSON.stringify(rendered.refusal)}`)
  return { file: { name: texts.file, mediaType: docx, bytes: rendered.value } }
}
