import { readPhrase, writePlaces } from '#domain/free-words/phrase.ts'
import { concepts, sensitiveSays } from '#domain/free-words/thesaurus.ts'
import type { GeneratedFile } from './generated-file.ts'

const written = (says: readonly string[]) => says.map((phrase) => writePlaces(readPhrase(phrase)))

/** R-WRD-8. The thesaurus with the stems of its words found beforehand: a line a concept. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const lines = concepts.map((concept) => JSON.stringify({ ...concept, says: written(concept.says) }))
  const sensitive = JSON.stringify(written(sensitiveSays))
  return [
    {
      path: 'reference/free-words/stemmed.generated.json',
      text: `{"concepts":[\n${lines.join(',\n')}\n],\n"sensitive":${sensitive}}\n`,
    },
  ]
}
