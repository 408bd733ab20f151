import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { casedName } from '#domain/people/cased-forms.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { alternativeReason, categoryReason, pairReason, whyNobody } from '#pieces/pair-texts.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { nameOf, roleOf } from './board.page.tsx'
import { boardTexts as texts } from './parts/texts.ts'
import type { PairsDesk } from './queries.ts'

/** One mentee: who is proposed and why, what another choice costs, and any mentor by hand. */
export function choicePage(desk: PairsDesk & { readonly mentee: string }, trouble?: Trouble): Page {
  const { mentee, mayCorrect } = desk
  const { people, pool, proposal } = proposeForStaff(desk, 3)
  const shown = proposal.ok && proposal.value.kind === 'proposal' ? proposal.value : undefined
  const pair = shown?.pairs.find((one) => one.mentee === mentee)
  const alone = shown?.alone.find((one) => one.mentee === mentee)
  const others = shown?.alternatives.find((one) => one.mentee === mentee)?.others ?? []
  const needs = proposal.ok ? proposal.value.mentees.find((one) => one.person === mentee) : undefined
  const candidates = proposal.ok
    ? proposal.value.candidates.filter((one) => one.verdict === 'yes' && one.person !== mentee)
    : []
  const name = (id: string) => nameOf(people.get(id))
  const short = (id: string) => {
    const person = people.get(id)
    return person ? surnameFirst(person) : ''
  }
  const months = pair && (pool.find((one) => one.id === pair.mentor)?.pedagogicalMonths ?? null)
  const person = people.get(mentee)
  const title = texts.choiceTitle(person ? casedName(person, person.corrections.name).gen : '')
  const field = { errors: trouble?.errors ?? {}, values: { mentor: pair?.mentor ?? '', ...trouble?.values } }
  return {
    title,
    body: (
      <>
        <Crumb href={`/pairs#pair-${mentee}`}>{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={title} lead={texts.choiceLead} />
        {needs?.categories.map((one) => (
          <p>{categoryReason(one)}</p>
        ))}
        <Block id="now" title={texts.now}>
          {pair ? (
            <>
              <p>
                <b>{name(pair.mentor)}</b> <span class="sec">{roleOf(people.get(pair.mentor))}</span>
              </p>
              <p>{pairReason(pair, { name: short(pair.mentor), pedagogicalMonths: months ?? null })}</p>
            </>
          ) : (
            <p>{alone ? whyNobody(alone) : texts.nobody}</p>
          )}
        </Block>
        <Block id="alternatives" title={texts.alternatives}>
          {others.length === 0 && <p class="sec">{pair?.locked ? texts.lockedHere : texts.noAlternatives}</p>}
          <ul class="plain">
            {others.map((one) => (
              <li>
                <b>{name(one.mentor)}</b> <span class="sec">{roleOf(people.get(one.mentor))}</span>
                <p>{alternativeReason(one, short)}</p>
                {mayCorrect && (
                  <ActionButton
                    action={{
                      label: texts.lock,
                      post: '/pairs/lock',
                      fields: { mentee, mentor: one.mentor },
                    }}
                    look="second"
                    slim
                    about={name(one.mentor)}
                  />
                )}
              </li>
            ))}
          </ul>
        </Block>
        {desk.mayForm && needs && (
          <More summary={texts.leave}>
            <Form action="/alone/leave">
              <input type="hidden" name="person" value={mentee} />
              <TextField errors={{}} values={{}} name="because" label={texts.leaveWhy} />
              <FormButtons>
                <Button look="second">{texts.leaveButton}</Button>
              </FormButtons>
            </Form>
          </More>
        )}
        {mayCorrect && candidates.length > 0 && (
          <Block id="everyone" title={texts.everyone}>
            <Form action={`/pairs/${mentee}`}>
              <Select
                {...field}
                name="mentor"
                label={texts.mentor}
                hint={texts.mentorHint}
                options={candidates.map((one) => ({
                  value: one.person,
                  label: `${name(one.person)}, ${roleOf(people.get(one.person))}`,
                }))}
              />
              <FormButtons>
                <Button look="second">{texts.lock}</Button>
              </FormButtons>
            </Form>
          </Block>
        )}
      </>
    ),
  }
}
