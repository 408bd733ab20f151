import { organisationFacts } from '#domain/documents/facts-from.ts'
import { organisationOfDocuments, personOfDocuments } from '#domain/documents/facts-of-organisation.ts'
import { roadmap as draftOfRoadmap } from '#domain/documents/roadmap.document.ts'
import { printedRoadmap } from '#domain/roadmaps/printed-roadmap.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { renderPackage } from '#outside/docx/render-package.ts'
import { documentNames } from '#pieces/texts.ts'
import type { Answer } from '../route.ts'
import type { RoadmapToPrint } from './queries.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** R-RMP-10. The document of the package with the measures as they are kept now, in the chosen columns. */
export async function roadmapDocument(desk: RoadmapToPrint): Promise<Answer> {
  const { organisation, roadmap, staff, roles, today } = desk
  const known = new Map(staff.map((one) => [one.id as string, personOfDocuments(one, today, documentNames)]))
  const people = new Map(staff.map((one) => [one.id, one]))
  const withRole = (role: string) => known.get(roles.find((one) => one.role === role)?.person ?? '') ?? null
  const head = withRole('head')
  if (!head) throw new Error('an organisation without a head')
  const leading = { head, curator: withRole('curator'), hasUnion: withRole('trade_union') !== null }
  const draft = draftOfRoadmap({
    today,
    schoolYear: roadmap.schoolYear,
    organisation: organisationFacts(organisationOfDocuments(organisation, leading)),
    pairs: [],
    roadmapColumns: roadmap.columns,
    roadmap: printedRoadmap(roadmap, (id) => {
      const person = people.get(id)
      return person && surnameFirst(person)
    }),
  })
  const rendered = await renderPackage([draft])
  if (!rendered.ok) throw new Error(`the roadmap could not be printed: ${JSON.stringify(rendered.refusal)}`)
  const [file] = rendered.value
  return { file: { name: file!.name, mediaType: docx, bytes: file!.bytes } }
}
