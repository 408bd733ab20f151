import { wantedKinds } from '#domain/papers/plan-papers.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { pairsCount } from '#pieces/paper-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Checkbox, Checkboxes } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import type { PreparingPage } from './queries.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.prepare

/** One press for the papers of all pairs that are being agreed on. */
export function preparePage(shown: PreparingPage, visit: Visit, trouble?: Trouble): Page {
  return {
    title: texts.title,
    place: '/papers',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/papers">{paperTexts.register.title}</Crumb>
        <Head title={texts.title} lead={shown.pairs.length > 0 && texts.lead(pairsCount(shown.pairs))} />
        <ErrorSummary errors={trouble?.errors ?? {}} />
        {shown.pairs.length === 0 ? (
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
          <Fields shown={shown} visit={visit} trouble={trouble} />
        )}
      </>
    ),
  }
}

type Props = { readonly shown: PreparingPage; readonly visit: Visit; readonly trouble: Trouble | undefined }

function Fields({ shown, visit, trouble }: Props) {
  const { pairs, names, chosen, adoption, today } = shown
  const errors = trouble?.errors ?? {}
  const values = trouble
    ? { ...trouble.values, kinds: visit.form.all('kinds'), dissemination: visit.form.all('dissemination') }
    : {
        kinds: wantedKinds.filter((one) => one !== 'programmes'),
        adoptionNumber: adoption.number ?? '',
        adoptionDay: adoption.day ?? '',
      }
  const field = { errors, values }
  const people = [...new Set(pairs.flatMap(({ members }) => members.map(({ person }) => person)))]
  const byLabourCode = pairs.filter(({ basis }) => basis === 'assignment_351_8')
  return (
    <Form action="/papers/new" guard>
      {chosen && <input type="hidden" name="mentorships" value={chosen} />}
      <Checkboxes
        name="kinds"
        label={texts.kinds}
        options={wantedKinds.map((kind) => ({
          value: kind,
          label: texts.kindNames[kind],
          hint: kind === 'order' ? texts.orderHint : undefined,
        }))}
        {...field}
      />
      {byLabourCode.length > 0 && (
        <Block id="terms" title={texts.terms}>
          <p class="small sec">{texts.termsLead}</p>
          <TextField name="amount" label={texts.amount} hint={texts.amountHint} optional {...field} />
          {byLabourCode.length > 1 && (
            <More summary={texts.amountsMore}>
              {byLabourCode.map((pair) => (
                <TextField
                  name={`amount.${pair.id}`}
                  label={texts.amountOf(pairNames(pair, (one) => names.get(one) ?? ''))}
                  optional
                  {...field}
                />
              ))}
            </More>
          )}
          <TextField name="conditions" label={texts.conditions} optional {...field} />
          <TextField name="time" label={texts.time} hint={texts.timeHint} optional {...field} />
          <TextField name="absence" label={texts.absence} optional {...field} />
        </Block>
      )}
      <Block id="adoption" title={texts.adoption}>
        <p class="small sec">{texts.adoptionLead}</p>
        <TextField name="adoptionNumber" label={texts.adoptionNumber} width="m" optional {...field} />
        <DateField name="adoptionDay" label={texts.adoptionDay} today={today} optional {...field} />
      </Block>
      <More summary={texts.dissemination}>
        <Checkboxes
          name="dissemination"
          label={texts.dissemination}
          hint={texts.disseminationLead}
          options={people.map((person) => ({ value: person, label: names.get(person) ?? '' }))}
          {...field}
        />
      </More>
      <Checkbox name="anew" label={texts.anew} hint={texts.anewHint} {...field} />
      <FormButtons>
        <Button>{texts.press}</Button>
      </FormButtons>
    </Form>
  )
}
