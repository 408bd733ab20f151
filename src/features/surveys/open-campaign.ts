import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { CampaignId } from '#domain/surveys/campaign.ts'
import { surveys } from '#domain/surveys/questionnaire.ts'
import { addDays, type Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { addCampaign } from '#store/campaigns.ts'
import { newId } from '#store/ids.ts'
import { command, done } from '../command.ts'
import { day, id } from '../fields.ts'
import { type NewSurvey, newSurveyOf } from './queries.ts'
import { newTexts as texts } from './texts.ts'

const input = z.object({
  survey: z.enum(surveys),
  /** `check`: show what will happen; `edit`: back to the form; `open`: do it. */
  do: z.enum(['check', 'edit', 'open']).catch('check'),
  from: day,
  through: day,
  person: z.array(id<PersonId>()).min(1, texts.nobody),
})

export type Opening = {
  readonly page: NewSurvey
  readonly from: Day
  readonly through: Day
  readonly chosen: ReadonlySet<string>
} & ({ readonly step: 'check' | 'edit' } | { readonly step: 'opened'; readonly campaign: CampaignId })

export type OpeningRefusal = { readonly reason: 'past-from' | 'backwards' | 'too-long' | 'no-questionnaire' }

const longestDays = 62

/** R-SUR-1, R-SUR-10. A campaign in the version of its first day; the letters are another matter (R-SUR-7). */
export const openCampaign = command<typeof input, Opening, OpeningRefusal>({
  deed: 'survey.run',
  input,
  run: async (scope, { survey, do: step, from, through, person }) => {
    const page = await newSurveyOf(scope, survey, from)
    const known = new Set(page?.people.map((one) => one.person.id))
    if (!page || person.some((one) => !known.has(one))) return no({ reason: 'not-found' })
    if (from < scope.today) return no({ reason: 'past-from' })
    if (through < from) return no({ reason: 'backwards' })
    if (through > addDays(from, longestDays)) return no({ reason: 'too-long' })
    const { questionnaire } = page
    if (!questionnaire) return no({ reason: 'no-questionnaire' })

    const chosen = new Set<string>(person)
    const opening = { page, from, through, chosen }
    if (step !== 'open') return done({ ...opening, step })
    const campaign = newId<'campaign'>(Date.parse(scope.now))
    const { code, version } = questionnaire
    const people = [...new Set(person)]
    await addCampaign(scope, { id: campaign, questionnaire: code, version, from, through }, people)
    return done(
      { ...opening, step: 'opened', campaign },
      { kind: 'campaign-opened', campaign, questionnaire: code, people: people.length },
    )
  },
})
