import communication from '#reference/free-words/communication.json' with { type: 'json' }
import health from '#reference/free-words/health.json' with { type: 'json' }
import ict from '#reference/free-words/ict.json' with { type: 'json' }
import legal from '#reference/free-words/legal.json' with { type: 'json' }
import methodical from '#reference/free-words/methodical.json' with { type: 'json' }
import psychPed from '#reference/free-words/psych_ped.json' with { type: 'json' }
import self from '#reference/free-words/self.json' with { type: 'json' }
import sensitive from '#reference/free-words/sensitive.json' with { type: 'json' }
import special from '#reference/free-words/special.json' with { type: 'json' }
import subject from '#reference/free-words/subject.json' with { type: 'json' }
import upbringing from '#reference/free-words/upbringing.json' with { type: 'json' }

/** What people mean when they say one of `says`; how much it speaks for each topic, 1 to 3. */
export type Concept = {
  readonly code: string
  readonly title: string
  readonly topics: Readonly<Record<string, number>>
  /** Wider concepts: whoever means this one means them too. */
  readonly broader?: readonly string[]
  readonly related?: readonly string[]
  readonly says: readonly string[]
}

const files = [subject, methodical, psychPed, communication, ict, legal, upbringing, health, self, special]

export const concepts: readonly Concept[] = files.flatMap(
  ({ items }) => items as unknown as readonly Concept[],
)

/** R-WRD-5. Said of what only the psychologist may hear: leads to no topic and into no score. */
export const sensitiveSays: readonly string[] = sensitive.says
