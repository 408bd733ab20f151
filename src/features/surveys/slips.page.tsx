import { longDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { LinkSlips } from '#pieces/link-slips.tsx'
import { questionnaireTitle } from '#pieces/survey-texts.ts'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { Slips as Made } from './make-slips.ts'
import { slipsTexts as texts } from './texts.ts'

/** Slips of those who are asked. */
export function slipsPage({ campaign, slips }: Made, { address }: Services): Page {
  const about = texts.about(questionnaireTitle(campaign), longDay(campaign.through))
  return {
    title: texts.title,
    place: '/surveys',
    body: (
      <LinkSlips
        address={address}
        slips={slips.map(({ person, token }) => ({ name: wholeName(person), token }))}
        says={[about, texts.how]}
      >
        <Crumb href={`/surveys/${campaign.id}`}>{texts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead(slips.length)} />
      </LinkSlips>
    ),
  }
}
