import { mainEmployment } from '#domain/people/employment.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { roleNames } from '#pieces/texts.ts'
import { Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { LeavingPage } from './queries.ts'
import { peopleTexts, leaveTexts as texts } from './texts.ts'

/** R-ROL-1, R-SES-8. The last working day, and before it: whose role has to be given over, and what ends with the work. */
export function leavePage(shown: LeavingPage, trouble?: Trouble): Page {
  const { person, alone, today } = shown
  const ends = mainEmployment(person.employments)?.through
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? { through: ends ?? '' } }
  return {
    title: texts.title,
    place: '/people',
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/people/${person.id}`}>{wholeName(person)}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead(wholeName(person))} />
        {alone.length > 0 && (
          <Note is="bad">
            <p>
              <b>{texts.alone(alone.map((role) => roleNames[role]))}</b>
            </p>
            <p>{shown.mayAssign ? texts.giveOver : texts.headGivesOver}</p>
            {shown.mayAssign && (
              <Buttons>
                <ButtonLink href="/roles#give">{texts.toRoles}</ButtonLink>
              </Buttons>
            )}
          </Note>
        )}
        <Form action={`/people/${person.id}/leave`}>
          <DateField
            {...field}
            name="through"
            label={peopleTexts.lastDay}
            hint={texts.hint(shortDay(today as Day))}
            today={today}
          />
          <FormButtons>
            <Button look={alone.length > 0 ? 'second' : 'primary'}>{peopleTexts.leaveButton}</Button>
          </FormButtons>
        </Form>
        <Block id="after" title={texts.after}>
          <Ends {...shown} />
        </Block>
      </>
    ),
  }
}

function Ends({ person, roles, sessions, given, pairs, mayEndAccess }: LeavingPage) {
  return (
    <div class="prose">
      <ul>
        {roles.length > 0 && <li>{texts.roles(roles.map((role) => roleNames[role]).join(', '))}</li>}
        <li>
          {texts.sessions(sessions)}{' '}
          {mayEndAccess && sessions > 0 && <a href={`/people/${person.id}/access#end`}>{texts.atOnce}</a>}
        </li>
        {given.length > 0 && <li>{texts.given(given.join(', '))}</li>}
        {pairs > 0 && <li>{texts.pairs(pairs)}</li>}
        <li>{texts.kept}</li>
      </ul>
    </div>
  )
}
