import { isApproved, isReady, mayApprove } from '#domain/papers/sitting.ts'
import { pairsCount } from '#pieces/paper-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { Lines } from './parts/lines.tsx'
import type { Sitting } from './queries.ts'
import { approvalTexts as texts } from './texts.ts'

/** Thirty programmes and an order in one sitting, side by side. */
export function approvalPage(sitting: Sitting, visit: Visit, trouble?: Trouble): Page {
  const { lines } = sitting
  const ready = lines.filter(isReady)
  const approving = ready.filter(mayApprove).length
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <Head
          title={texts.title}
          lead={ready.length > 0 && texts.lead(pairsCount(ready.map(({ pair }) => pair)), approving)}
        />
        <ErrorSummary errors={trouble?.errors ?? {}} />
        {lines.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={
              <ButtonLink href="/mentorships" look="second">
                {texts.toPairs}
              </ButtonLink>
            }
          />
        ) : (
          <Both sitting={sitting} visit={visit} trouble={trouble} />
        )}
      </>
    ),
  }
}

type Props = { readonly sitting: Sitting; readonly visit: Visit; readonly trouble: Trouble | undefined }

function Both({ sitting, visit, trouble }: Props) {
  const words = peopleWords(sitting.people)
  const ready = sitting.lines.filter(isReady)
  const others = sitting.lines.filter((one) => !isReady(one))
  const chosen = (field: string, all: readonly string[]) =>
    new Set<string>(trouble ? visit.form.all(field) : all)
  return (
    <>
      {ready.length === 0 && (
        <Note is="help">
          <p>{texts.noneReady}</p>
        </Note>
      )}
      {ready.length > 0 && (
        <Form action="/approval" guard>
          <Block id="ready" title={texts.ready} aside={String(ready.length)}>
            <Lines
              lines={ready}
              words={words}
              papers={sitting.papers}
              today={sitting.today}
              pairs={chosen(
                'pairs',
                ready.map(({ pair }) => pair.id),
              )}
              programmes={chosen(
                'programmes',
                ready.filter((one) => mayApprove(one) || isApproved(one)).map(({ pair }) => pair.id),
              )}
            />
          </Block>
          <Act sitting={sitting} trouble={trouble} />
        </Form>
      )}
      {others.length > 0 && (
        <Block id="out" title={texts.staysOut} aside={String(others.length)}>
          <p class="small sec">{texts.staysOutLead}</p>
          <Lines lines={others} words={words} papers={sitting.papers} today={sitting.today} />
        </Block>
      )}
    </>
  )
}

function Act({ sitting, trouble }: Pick<Props, 'sitting' | 'trouble'>) {
  const { today, adoption } = sitting
  const field = {
    errors: trouble?.errors ?? {},
    values: trouble?.values ?? {
      on: today,
      adoptionNumber: adoption.number ?? '',
      adoptionDay: adoption.day ?? '',
    },
  }
  return (
    <Block id="act" title={texts.act}>
      <TextField name="number" label={texts.number} hint={texts.numberHint} width="m" {...field} />
      <DateField name="on" label={texts.on} today={today} {...field} />
      <TextField name="adoptionNumber" label={texts.adoptionNumber} width="m" optional {...field} />
      <DateField name="adoptionDay" label={texts.adoptionDay} today={today} optional {...field} />
      <FormButtons>
        <Button>{texts.press}</Button>
      </FormButtons>
    </Block>
  )
}
