import type { LevelledTopic } from '#domain/surveys/need.ts'

/** Topics a sheet names, the gravest or the strongest first; level 0 is none. */
export function topicsSaid(topics: readonly LevelledTopic[]): readonly string[] {
  return topics
    .filter((one) => one.level > 0)
    .toSorted((one, other) => other.level - one.level)
    .map((one) => one.code)
}
