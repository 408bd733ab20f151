import { topicTitle } from '#domain/surveys/topic-groups.ts'
import { answerRows } from '#pieces/sheet-answers.tsx'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation, DeadEnd } from '#ui/blocks/empty.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import type { Page } from '../route.ts'
import type { OwnSheet } from './queries.ts'
import { closesWords } from './sheet.page.tsx'
import { sensitiveTexts, sheetTexts as texts } from './texts.ts'

/** After handing in: what happens next, what was said, and until when it can be changed. */
export function handedInPage(own: OwnSheet): Page {
  const { questionnaire, invitation, sheet, sensitive, isOpen } = own
  const title = isOpen ? texts.doneTitle : texts.closedTitle
  return {
    title,
    width: 'narrow',
    place: '/today',
    body: (
      <>
        <Confirmation
          title={title}
          actions={
            <>
              {isOpen && (
                <ButtonLink href={`/asked/sheet/${invitation.id}?step=first`} look="second">
                  {texts.change}
                </ButtonLink>
              )}
              <ButtonLink href="/today">{texts.toToday}</ButtonLink>
            </>
          }
        >
          <p>{questionnaire.survey === 'needs' ? texts.doneNeeds : texts.doneMentors}</p>
          {isOpen && <p>{closesWords(own)}</p>}
        </Confirmation>
        <Block id="yours" title={texts.yours}>
          <KeyValues rows={sheet.answers ? answerRows(questionnaire, sheet.answers) : []} />
        </Block>
        {Object.keys(sensitive).length > 0 && (
          <Block id="apart" title={texts.apart}>
            <KeyValues
              rows={Object.entries(sensitive).map(([topic, level]) => ({
                key: topicTitle(topic),
                value: sensitiveTexts.levels[level],
              }))}
            />
          </Block>
        )}
      </>
    ),
  }
}

/** Too late, and nothing was said. */
export function tooLatePage(): Page {
  return {
    title: texts.closedTitle,
    place: '/today',
    body: (
      <DeadEnd title={texts.closedTitle} ways={<ButtonLink href="/today">{texts.toToday}</ButtonLink>}>
        <p>{texts.closedNone}</p>
      </DeadEnd>
    ),
  }
}
