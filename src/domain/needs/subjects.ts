import { plain } from '#domain/staff/plain-text.ts'
import reference from '#reference/subjects.json' with { type: 'json' }

const titles = new Map(
  reference.items.flatMap(({ title, aliases }) =>
    [title, ...aliases].map((name) => [plain(name), title] as const),
  ),
)

/** R-NEE-14. The subject by its own name, however the list writes it («математики», «англ. яз.»); an unknown one stays
 *  as it was written. */
export function subjectTitle(subject: string): string {
  return titles.get(plain(subject)) ?? subject
}
