import { isOpen, mayAnswerHelp, mayAskForHelp, minutesToAnswer } from '#domain/meetings/asking-for-help.ts'
import type { HelpRequest } from '#domain/meetings/help-request.ts'
import { longMoment, sentenceEnd } from '#kit/russian/dates.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import { History } from '#ui/work/history.tsx'
import type { Trouble } from '../../route.ts'
import type { OwnPage } from '../queries.ts'
import { helpTexts as texts, waitedWords } from '../texts.ts'
import { shortName } from './people.ts'

type HelpProps = { readonly page: OwnPage; readonly trouble?: Trouble | undefined }

/** «Нужна помощь сейчас»: to ask, to answer, and what was asked before. */
export function HelpBlock({ page, trouble }: HelpProps) {
  const { desk, help } = page
  const { reader, mentorship, mayEnter } = desk
  const asks = reader !== null && mayEnter && mayAskForHelp(mentorship, reader)
  const open = help.filter(isOpen)
  const earlier = help.filter((one) => !isOpen(one)).toReversed()
  if (!asks && help.length === 0) return null
  const asking = trouble?.values.do === 'ask'
  const fields = { errors: asking ? trouble!.errors : {}, values: asking ? trouble!.values : {} }
  return (
    <Block id="help" title={texts.title}>
      {open.map((one) => (
        <OpenRequest page={page} request={one} trouble={trouble} />
      ))}
      {asks && (
        <More summary={texts.lead} open={asking || (open.length === 0 && earlier.length === 0)}>
          <Form action={`/asked/meetings/${mentorship.id}/help`}>
            <input type="hidden" name="do" value="ask" />
            <TextArea {...fields} name="says" label={texts.says} seenBy={texts.saysSeen} rows={2} />
            <FormButtons>
              <Button look="second">{texts.button}</Button>
            </FormButtons>
          </Form>
        </More>
      )}
      {earlier.length > 0 && (
        <More summary={texts.earlier}>
          <History lines={earlier.map((one) => earlierLine(page, one))} />
        </More>
      )}
    </Block>
  )
}

function OpenRequest({ page, request, trouble }: HelpProps & { readonly request: HelpRequest }) {
  const { desk, now } = page
  const { mentorship, reader, people, zone } = desk
  const address = `/asked/meetings/${mentorship.id}`
  const answers = reader !== null && mayAnswerHelp(request, mentorship, reader)
  const here = trouble?.values.request === request.id
  // several may wait on one page: each field has a name of its own
  const name = `says-${request.id}`
  const wrong = here ? trouble!.errors.says : undefined
  const fields = {
    errors: wrong ? { [name]: wrong } : ({} as Record<string, string>),
    values: here ? { [name]: trouble!.values[name] } : {},
  }
  return (
    <div class="note is-help">
      <p>
        <b>{texts.asked(shortName(people, request.person), longMoment(request.askedAt, zone))}</b>
      </p>
      <p>{sentenceEnd(request.says)}</p>
      <p>
        <State is="wait">{texts.waits(waitedWords(minutesToAnswer(request, now)))}</State>
      </p>
      {answers && (
        <>
          <Form action={`${address}/help`}>
            <input type="hidden" name="do" value="answer" />
            <input type="hidden" name="request" value={request.id} />
            <TextArea {...fields} name={name} label={texts.answer} seenBy={texts.answerSeen} rows={2} />
            <FormButtons>
              <Button look="second">{texts.answerButton}</Button>
            </FormButtons>
          </Form>
          <div class="btns">
            <ActionButton
              action={{ label: texts.byPlan, href: `${address}/plan?help=${request.id}` }}
              look="quiet"
              slim
            />
            <ActionButton
              action={{ label: texts.byLog, href: `${address}/log?help=${request.id}` }}
              look="quiet"
              slim
            />
          </div>
        </>
      )}
      {request.person === reader && (
        <ActionButton
          action={{
            label: texts.withdraw,
            post: `${address}/help`,
            fields: { do: 'withdraw', request: request.id },
          }}
          look="quiet"
          slim
        />
      )}
    </div>
  )
}

function earlierLine({ desk, now }: OwnPage, request: HelpRequest) {
  const { people, zone } = desk
  const { answer, askedAt, person, says } = request
  return {
    datetime: askedAt,
    time: longMoment(askedAt, zone),
    sentence: (
      <>
        {shortName(people, person)}: {sentenceEnd(says)}
        <br />
        {answer ? (
          <>
            <State is="ok">
              {texts.answered(shortName(people, answer.by), waitedWords(minutesToAnswer(request, now)))}
            </State>
            <br />
            {answer.says ? sentenceEnd(answer.says) : texts.byMeeting}
          </>
        ) : (
          <span class="sec">{texts.withdrawn}</span>
        )}
      </>
    ),
  }
}
