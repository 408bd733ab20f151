import { explainChoice } from '#domain/needs/other-mentors.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { casedName } from '#domain/people/cased-forms.ts'
import { firmText, partSentence } from '#pieces/explanation-texts.ts'
import { weighedByText } from '#pieces/pair-settings-texts.ts'
import { categoryReason, pairReason, whyNobody } from '#pieces/pair-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { boardWords } from './parts/board-words.ts'
import { Alternatives, Instead, Others } from './parts/other-mentors.tsx'
import { boardTexts as texts } from './parts/texts.ts'
import type { ChoiceDesk } from './queries.ts'

/** One mentee: who is proposed and why, what another choice costs, why not the others, and any mentor by hand. */
export function choicePage(desk: ChoiceDesk, trouble?: Trouble): Page {
  const { mentee, mayCorrect } = desk
  const { people, pool, proposal, open } = proposeForStaff(desk)
  const shown = proposal.ok && proposal.value.kind === 'proposal' ? proposal.value : undefined
  const pair = shown?.pairs.find((one) => one.mentee === mentee)
  const alone = shown?.alone.find((one) => one.mentee === mentee)
  const explained = open && shown && (pair || alone) ? explainChoice(open, mentee, desk.instead) : undefined
  const needs = proposal.ok ? proposal.value.mentees.find((one) => one.person === mentee) : undefined
  const candidates = proposal.ok
    ? proposal.value.candidates.filter((one) => one.verdict === 'yes' && one.person !== mentee)
    : []
  const words = boardWords(desk)
  const { name, short } = words
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
                <b>{name(pair.mentor)}</b> <span class="sec">{words.role(pair.mentor)}</span>
              </p>
              <p>{pairReason(pair, { name: short(pair.mentor), pedagogicalMonths: months ?? null })}</p>
              {explained?.firm && <p class="sec">{firmText(explained.firm)}</p>}
              <More summary={texts.whyThis(pair.score.total)}>
                <ul class="plain">
                  {pair.score.parts.map((part) => (
                    <li>{partSentence(part)}</li>
                  ))}
                </ul>
                <p class="small sec">{weighedByText(pair.score)}</p>
              </More>
            </>
          ) : (
            <p>
              {alone
                ? whyNobody(alone)
                : desk.said.settled.some((one) => one === mentee)
                  ? texts.settled
                  : texts.nobody}
            </p>
          )}
        </Block>
        {explained?.instead && <Instead forced={explained.instead} words={words} mayCorrect={mayCorrect} />}
        <Alternatives
          mentee={mentee}
          found={explained?.alternatives ?? []}
          words={words}
          mayCorrect={mayCorrect}
          locked={pair?.locked ?? false}
        />
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
                  label: `${name(one.person)}, ${words.role(one.person)}`,
                }))}
              />
              <FormButtons>
                <Button look="second">{texts.lock}</Button>
              </FormButtons>
            </Form>
          </Block>
        )}
        {explained && <Others mentee={mentee} others={explained.others} words={words} />}
      </>
    ),
  }
}
