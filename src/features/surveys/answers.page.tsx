import { isOpen } from '#domain/surveys/campaign.ts'
import { longDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { positionWords } from '#pieces/position-words.ts'
import { answerRows } from '#pieces/sheet-answers.tsx'
import { campaignTitle, sheetSourceWords } from '#pieces/survey-texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import type { Page } from '../route.ts'
import type { SheetPage } from './queries.ts'
import { answersTexts as texts } from './texts.ts'

/** R-SUR-3. One person's answers as the curator reads them: with the wish about a mentor, without anything sensitive. */
export function answersPage({
  campaign,
  questionnaire,
  invitation,
  person,
  sheet,
  enteredBy,
  today,
}: SheetPage): Page {
  const { answers, handedIn } = sheet
  const title = wholeName(person)
  const enter = isOpen(campaign, today) && (
    <ButtonLink href={`/sheets/${invitation.id}/paper`} look="second">
      {texts.enter}
    </ButtonLink>
  )
  return {
    title,
    place: '/surveys',
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/surveys/${campaign.id}`}>{campaignTitle(campaign)}</Crumb>
        <Head title={title} lead={positionWords(person, today)} actions={handedIn && enter} />
        {!answers || !handedIn ? (
          <Empty title={texts.noneTitle} why={texts.none} action={enter} />
        ) : (
          <>
            <p class="lead">{handedInWords(sheet, enteredBy)}</p>
            <KeyValues rows={answerRows(questionnaire, answers)} />
            <div class="field">
              <Note>
                <p>{texts.apart}</p>
                <p>{texts.basis(questionnaire.title, questionnaire.version, questionnaire.verified)}</p>
              </Note>
            </div>
          </>
        )}
      </>
    ),
  }
}

function handedInWords({ handedIn }: SheetPage['sheet'], enteredBy: string | undefined): string {
  if (!handedIn) return ''
  const [how, on] = [sheetSourceWords[handedIn.source], longDay(handedIn.on)]
  return enteredBy ? texts.byHand(how, on, enteredBy) : texts.handedIn(how, on)
}
