import { mentoringTypes } from '#domain/mentorships/terms.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { Filter } from '#ui/tables/find.tsx'
import { listTexts as words } from '../texts.ts'

/** By one of the topics that somebody in the list has. */
export function topicFilter(topics: readonly string[], value: string | undefined): Filter {
  const options = [...new Set(topics)].map((code) => [code, titleOf(code)] as const)
  const byTitle = options.toSorted(([, one], [, other]) => one.localeCompare(other, 'ru'))
  return { name: 'topic', label: words.topic, value, options: [['', words.anyTopic], ...byTitle] }
}

export function kindFilter(value: string | undefined): Filter {
  const kinds = mentoringTypes.map(({ code, title }) => [code, title] as const)
  return { name: 'kind', label: words.kind, value, options: [['', words.anyKind], ...kinds] }
}

export function consentFilter(value: string | undefined): Filter {
  const options = [
    ['', words.any],
    ['yes', words.signed],
    ['no', words.notSigned],
  ] as const
  return { name: 'consent', label: words.consent, value, options }
}
