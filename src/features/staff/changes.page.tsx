import type { ComponentChildren } from 'preact'
import { compareStaff, type KnownPerson, type StaffFate } from '#domain/staff/compare-staff.ts'
import type { StaffPerson } from '#domain/staff/staff-person.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import { changeWords } from './parts/change-words.ts'
import { PeopleRead } from './parts/people-read.tsx'
import { importTexts as texts } from './parts/texts.ts'
import type { ImportPage } from './queries.ts'
import { likenessTexts } from './texts.ts'

/** The third step: everything that will be added and changed, and what only a person can decide. */
export function changesPage({ brought, known, withRoles }: ImportPage): Page {
  const fates = compareStaff(known, brought.reading?.people ?? [])
  const names = new Map(known.map((one) => [one.id, nameOf(one)]))
  const byId = new Map<string, KnownPerson>(known.map((one) => [one.id, one]))
  const of = <F extends StaffFate['fate']>(fate: F) =>
    fates.filter((one): one is Extract<StaffFate, { fate: F }> => one.fate === fate)
  const [added, changed, same, probable, left] = [
    of('new'),
    of('changed'),
    of('same'),
    of('probable-same'),
    of('left'),
  ]
  const address = `/staff/${brought.id}`
  const asked = probable.length + left.length
  return {
    title: texts.changesTitle,
    place: '/people',
    body: (
      <>
        <Crumb href={address}>{texts.back}</Crumb>
        <Steps steps={texts.steps} current={2} />
        <Head title={texts.changesTitle} lead={texts.changesLead} />
        <Figs
          figures={[
            { number: added.length, sentence: texts.changeFigures.new },
            { number: changed.length, sentence: texts.changeFigures.changed },
            { number: same.length, sentence: texts.changeFigures.same },
            asked > 0
              ? { number: asked, state: { is: 'help', word: texts.changeFigures.ask } }
              : { number: 0, sentence: texts.changeFigures.ask },
          ]}
        />
        {added.length + changed.length + asked === 0 && (
          <Note>
            <p>{texts.nothing}</p>
          </Note>
        )}
        <Form action={`${address}/apply`}>
          {probable.length > 0 && (
            <Block id="probable" title={texts.probable}>
              <p class="lead">{texts.probableLead}</p>
              {probable.map(({ id, person, because }) => (
                <Tick name="same" value={id} checked={because !== 'birth-differs'}>
                  {texts.isSame(nameOf(person), names.get(id) ?? '', likenessTexts[because])}
                </Tick>
              ))}
            </Block>
          )}
          {left.length > 0 && (
            <Block id="left" title={texts.left}>
              <p class="lead">{texts.leftLead}</p>
              {left.map(({ id }) => (
                <Tick name="left" value={id}>
                  {names.get(id)} {withRoles.has(id) && <span class="sec">({texts.hasRole})</span>}
                </Tick>
              ))}
            </Block>
          )}
          {changed.length > 0 && (
            <Block id="changed" title={texts.changed}>
              <ul class="plain">
                {changed.map(({ id, person, changes }) => (
                  <li>
                    <b>{nameOf(person)}</b>
                    <span class="sec">
                      {' '}
                      {changes.map((one) => changeWords(one, byId.get(id), person)).join('; ')}
                    </span>
                  </li>
                ))}
              </ul>
            </Block>
          )}
          {added.length > 0 && (
            <Block id="added" title={texts.added}>
              <PeopleRead people={added.map((one) => one.person)} />
            </Block>
          )}
          <FormButtons>
            <Button>{texts.apply}</Button>
            <ButtonLink href={address} look="second">
              {texts.back}
            </ButtonLink>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

type TickProps = {
  readonly name: string
  readonly value: string
  readonly checked?: boolean
  readonly children: ComponentChildren
}

function Tick({ name, value, checked, children }: TickProps) {
  const id = `${name}-${value}`
  return (
    <div class="opt">
      <input type="checkbox" id={id} name={name} value={value} checked={checked} />
      <label for={id}>{children}</label>
    </div>
  )
}

function nameOf(person: Pick<StaffPerson, 'surname' | 'name' | 'patronymic'>): string {
  return wholeName(person)
}
