import { addDays, type Day } from '#kit/day.ts'
import reference from '#reference/questionnaires.json' with { type: 'json' }
import type { Campaign } from './campaign.ts'
import { findQuestionnaire, type Survey } from './questionnaire.ts'

/** A campaign it is time for: its days and what asks for it. */
export type ProposedCampaign = {
  readonly survey: Survey
  readonly from: Day
  readonly through: Day
  readonly basis: string
  readonly verified: string
}

type Season = {
  readonly survey: string
  readonly from: string
  readonly through: string
  readonly basis: string
  readonly verified: string
}

const ahead = 14
const windowDays = 14

/** R-SUR-9. What the roadmap of source 003 asks for now and nobody has begun: teachers in September and January, candidates
 *  for mentors in May and September; two weeks before its month and until the month is over. */
export function proposeCampaigns(
  today: Day,
  campaigns: readonly Campaign[],
  seasons: readonly Season[] = reference.seasons,
): readonly ProposedCampaign[] {
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1]
  return seasons.flatMap((season) => {
    const survey = season.survey as Survey
    for (const year of years) {
      const first = `${year}-${season.from}` as Day
      const opens = addDays(`${first.slice(0, 7)}-01` as Day, -ahead)
      const month = first.slice(0, 7)
      if (today < opens || today.slice(0, 7) > month) continue
      if (campaigns.some((one) => isOf(one, survey) && one.from >= opens && one.from.slice(0, 7) <= month))
        continue
      const from = today > first ? today : first
      const last = `${year}-${season.through}` as Day
      const through = last >= addDays(from, 4) ? last : addDays(from, windowDays)
      return [{ survey, from, through, basis: season.basis, verified: season.verified }]
    }
    return []
  })
}

/** The days a new campaign begins with: those of its season, outside of the seasons two weeks from today. */
export function windowFor(survey: Survey, today: Day): { readonly from: Day; readonly through: Day } {
  const season = proposeCampaigns(today, []).find((one) => one.survey === survey)
  return season ?? { from: today, through: addDays(today, windowDays) }
}

function isOf({ questionnaire, version }: Campaign, survey: Survey): boolean {
  return findQuestionnaire(questionnaire, version)?.survey === survey
}

/** Which of the two surveys a campaign is. */
export function surveyOf({ questionnaire, version }: Campaign): Survey {
  return findQuestionnaire(questionnaire, version)?.survey ?? 'needs'
}
