import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { NamedFile } from '#outside/archive.ts'
import { type RenderRefusal, renderDocx } from './render-docx.ts'
import { factoryTemplate } from './templates.ts'

/** Prints drafts by the factory templates; yields between documents, so that a server goes on answering. */
export async function renderPackage(
  drafts: readonly DocumentDraft[],
  progress: (done: number) => void = () => {},
): Promise<Result<NamedFile[], RenderRefusal & { readonly document: string }>> {
  const files: NamedFile[] = []
  for (const draft of drafts) {
    const rendered = renderDocx(await factoryTemplate(draft.template), draft.data)
    if (!rendered.ok) return no({ ...rendered.refusal, document: draft.fileName })
    files.push({ name: draft.fileName, bytes: rendered.value })
    progress(files.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return ok(files)
}
