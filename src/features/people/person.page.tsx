import { casedName, casedPosition } from '#domain/people/cased-forms.ts'
import { employmentWords, mainEmployment } from '#domain/people/employment.ts'
import { serviceOn } from '#domain/people/length-of-service.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { FormsTable } from '#pieces/forms-table.tsx'
import { HistoryOf } from '#pieces/history-of.tsx'
import { roleNames, serviceWords } from '#pieces/texts.ts'
import type { Person } from '#store/people.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import { categoriesWords } from './list.page.tsx'
import type { PersonPage } from './queries.ts'
import { peopleTexts as texts } from './texts.ts'

/** Everything that is known about one person, how the name stands in documents, and what happened. */
export function personPage(shown: PersonPage): Page {
  const {
    person,
    roles,
    hasAccess,
    mayEdit,
    mayLeave,
    mayGiveLink,
    maySeeViews,
    mayGiveRecord,
    mayErase,
    history,
    names,
    today,
    zone,
  } = shown
  const whole = wholeName(person)
  const job = mainEmployment(person.employments)
  const last = job?.through
  const gone = last ? last < today : false
  return {
    title: whole,
    body: (
      <>
        <Crumb href="/people">{texts.title}</Crumb>
        <Head
          title={whole}
          lead={job && employmentWords(job)}
          actions={
            <>
              {mayEdit && (
                <ButtonLink href={`/people/${person.id}/edit`} look="second">
                  {texts.edit}
                </ButtonLink>
              )}
              {mayLeave && !gone && (
                <ButtonLink href={`/people/${person.id}/leave`} look="quiet">
                  {texts.leaveButton}
                </ButtonLink>
              )}
            </>
          }
        />
        {last && (
          <Note is={gone ? undefined : 'help'}>
            <p>{gone ? texts.leftOn(shortDay(last)) : texts.leavesOn(shortDay(last))}</p>
          </Note>
        )}
        <KeyValues rows={facts(person, roles, today as Day)} />
        <Block id="access" title={texts.access}>
          <p>{hasAccess ? texts.hasAccess : gone ? texts.accessClosed : texts.noAccess}</p>
          {mayGiveLink && (
            <Buttons>
              <ActionButton
                action={{ label: texts.giveLink, post: `/people/${person.id}/link` }}
                look="second"
              />
              <ButtonLink href={`/people/${person.id}/access`} look="quiet">
                {texts.seeAccess}
              </ButtonLink>
            </Buttons>
          )}
        </Block>
        {(maySeeViews || mayGiveRecord || mayErase) && (
          <Block id="rights" title={texts.rights}>
            <ul class="plain">
              {maySeeViews && (
                <li>
                  <a href={`/people/${person.id}/views`}>{texts.views}</a>
                </li>
              )}
              {mayErase && (
                <li>
                  <a href={`/people/${person.id}/erasure`}>{texts.erase}</a>
                </li>
              )}
              {mayGiveRecord && (
                <li>
                  <a href={`/people/${person.id}/record`}>{texts.record}</a>
                </li>
              )}
            </ul>
          </Block>
        )}
        {mayEdit && (
          <Block id="forms" title={texts.forms}>
            <p class="lead">{texts.formsLead}</p>
            <Form action={`/people/${person.id}/forms`}>
              <FormsTable forms={formsOfPerson(person)} />
              <FormButtons>
                <Button look="second">{texts.saveForms}</Button>
              </FormButtons>
            </Form>
          </Block>
        )}
        {history && (
          <Block id="history" title={texts.history}>
            <HistoryOf lines={history} names={names} zone={zone} />
          </Block>
        )}
      </>
    ),
  }
}

function facts(person: Person, roles: readonly string[], today: Day) {
  const job = mainEmployment(person.employments)
  const birth = person.birthDay ? shortDay(person.birthDay) : (person.birthYear ?? texts.noData)
  return [
    { key: texts.category, value: categoriesWords(person) },
    { key: texts.service, value: serviceWords(serviceOn(person.pedagogicalMonths, person.serviceOn, today)) },
    { key: texts.totalService, value: serviceWords(serviceOn(person.totalMonths, person.serviceOn, today)) },
    { key: texts.hired, value: job?.from ? shortDay(job.from) : texts.noData },
    { key: texts.birth, value: birth },
    { key: texts.contacts, value: person.email ?? texts.noData },
    { key: texts.phone, value: person.phone ?? texts.noData },
    {
      key: texts.roles,
      value: roles.map((role) => roleNames[role as keyof typeof roleNames]).join(', ') || '—',
    },
  ]
}

function formsOfPerson(person: Person) {
  const job = mainEmployment(person.employments)
  const name = { part: 'name', title: texts.formsOf.name, cased: casedName(person, person.corrections.name) }
  if (!job) return [name]
  return [
    name,
    {
      part: 'position',
      title: texts.formsOf.position,
      cased: casedPosition(job.position, person.corrections.position),
    },
  ]
}
