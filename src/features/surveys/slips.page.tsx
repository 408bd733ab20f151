import { longDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { questionnaireTitle } from '#pieces/survey-texts.ts'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Slip, Slips } from '#ui/blocks/qr.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { Slips as Made } from './make-slips.ts'
import { campaignTexts, slipsTexts as texts } from './texts.ts'

/** Slips to print and cut; shown once, for links are kept as hashes. */
export function slipsPage({ campaign, slips }: Made, { address }: Services): Page {
  const { base, onlyHere } = address
  return {
    title: texts.title,
    place: '/surveys',
    body: (
      <>
        <Crumb href={`/surveys/${campaign.id}`}>{texts.back}</Crumb>
        <div class="no-print">
          <Head title={texts.title} lead={texts.lead(slips.length)} />
          {onlyHere && (
            <Note is="help">
              <p>{campaignTexts.onlyHere}</p>
            </Note>
          )}
          <Note>
            <p>{texts.print}</p>
            <p>{texts.once}</p>
          </Note>
        </div>
        <Slips>
          {slips.map(({ person, token }) => (
            <Slip
              name={wholeName(person)}
              link={`${base}/l/${token}`}
              codeLabel={texts.code(base)}
              code={token}
            >
              <p>{texts.about(questionnaireTitle(campaign), longDay(campaign.through))}</p>
              <p>{texts.how}</p>
            </Slip>
          ))}
        </Slips>
      </>
    ),
  }
}
