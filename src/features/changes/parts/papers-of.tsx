import { freeAfterNotice } from '#domain/mentorships/end-mentorship.ts'
import { longDay } from '#kit/russian/dates.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Note } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { PartProps } from '../change.page.tsx'
import { changeTexts } from '../texts.ts'

const texts = changeTexts.papers
const kinds = ['order_replace', 'order_close', 'relief_notice', 'cancel_notice']

/** What there is on paper of the change, and what may be drawn up now. */
export function PapersOf({ desk, trouble }: Pick<PartProps, 'desk' | 'trouble'>) {
  const { pair, ordered, papers, former, requests, changedTerms, today } = desk
  const own = papers.filter(({ kind, mentorships }) => kinds.includes(kind) && mentorships.includes(pair.id))
  const post = `/mentorships/${pair.id}/change`
  const was = changedTerms.get(pair.id)
  const inOrder = ordered.has(pair.id)
  const relieved =
    inOrder &&
    (pair.ending?.by === 'mentor' ||
      requests.some((one) => one.mentorship === pair.id && one.kind === 'relief' && one.settled === null))
  const cancels = inOrder && pair.basis === 'assignment_351_8' && !pair.ending && !relieved
  const replaces = former?.ending && !inOrder && pair.droppedOn === null
  if (own.length === 0 && !was && !relieved && !cancels && !replaces) return null
  const first = freeAfterNotice(today)
  return (
    <Block id="papers" title={texts.title} aside={<a href="/papers">{texts.toRegister}</a>}>
      {own.length > 0 && (
        <ul class="plain">
          {own.map(({ id, title, signedOn }) => (
            <li>
              <a href={`/papers/${id}`}>{title}</a>{' '}
              {signedOn && <span class="small sec">{longDay(signedOn)}</span>}
            </li>
          ))}
        </ul>
      )}
      {inOrder && was && (
        <Note is="help">
          <p>{texts.termChanged(longDay(was), longDay(pair.through))}</p>
          <Buttons>
            {pair.basis === 'assignment_351_8' && (
              <ButtonLink href={`/papers/new?mentorship=${pair.id}`} look="second" slim>
                {texts.termAddendum}
              </ButtonLink>
            )}
            <ActionButton
              action={{ label: texts.termOrder, post, fields: { kind: 'order_replace' } }}
              look="second"
              slim
            />
          </Buttons>
        </Note>
      )}
      {replaces && <p class="small sec">{texts.replaceNext}</p>}
      {(replaces || relieved) && (
        <Buttons>
          {replaces && (
            <ActionButton
              action={{ label: texts.replaceOrder, post, fields: { kind: 'order_replace' } }}
              look="second"
            />
          )}
          {relieved && (
            <ActionButton
              action={{ label: texts.relief, post, fields: { kind: 'relief_notice' } }}
              look="second"
            />
          )}
        </Buttons>
      )}
      {cancels && (
        <Form action={post}>
          <input type="hidden" name="kind" value="cancel_notice" />
          <DateField
            errors={trouble?.errors ?? {}}
            values={{ on: first, ...trouble?.values }}
            name="on"
            label={texts.cancelOn}
            hint={texts.cancelHint(longDay(first))}
            today={today}
          />
          <FormButtons>
            <Button look="second">{texts.cancel}</Button>
          </FormButtons>
        </Form>
      )}
    </Block>
  )
}
