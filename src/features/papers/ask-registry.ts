import { z } from 'zod'
import { no } from '#kit/result.ts'
import { findOrganisation } from '#store/organisations.ts'
import { addPapers } from '#store/paper-changes.ts'
import { command, done } from '../command.ts'
import { paperTexts as texts } from './texts.ts'

const input = z.object({ kind: z.enum(['registry_mentors', 'registry_mentees']) })

/** R-DOC-25. A bank as it is today, on paper for the file; each press is a paper of its own day. */
export const askRegistry = command({
  deed: 'paper.keep',
  input,
  run: async (scope, { kind }) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return no({ reason: 'not-found' as const })
    const about = { mentorship: null, mentorships: [], person: null, given: {}, replaces: null, readers: [] }
    await addPapers(scope, [
      { kind, title: texts.kinds[kind], schoolYear: organisation.schoolYear, ...about },
    ])
    return done(null, { kind: 'papers-asked', papers: 1 })
  },
})
