import { declineName } from '#kit/russian/names.ts'
import { declineOrganisation } from '#kit/russian/organisations.ts'
import { declinePosition } from '#kit/russian/positions.ts'
import { organisationFieldTexts as fieldTexts, kindTexts, timeZoneTexts } from '#pieces/texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Errors, Page, Typed } from '../route.ts'
import { type PersonPart, personOf } from './queries.ts'
import { founderTexts, foundingTexts as texts } from './texts.ts'

/** Everything typed, with the words already in their cases, before an organisation exists. */
export function checkPage(draft: Typed, errors: Errors = {}): Page {
  const year = Number(draft.schoolYear)
  const zone = timeZoneTexts.find(([name]) => name === draft.timeZone)?.[1] ?? ''
  const kind = kindTexts[draft.kind as keyof typeof kindTexts] ?? ''
  const organisation = [
    { key: fieldTexts.kind, value: kind, change: '/found' },
    { key: fieldTexts.fullName, value: draft.fullName, change: '/found#fullName' },
    { key: texts.inDocuments, value: texts.genitive(declineOrganisation(draft.fullName ?? '').gen) },
    { key: fieldTexts.shortName, value: draft.shortName, change: '/found#shortName' },
    { key: fieldTexts.founder, value: draft.foundedBy, change: '/found#foundedBy' },
    { key: fieldTexts.place, value: draft.place, change: '/found#place' },
    { key: fieldTexts.timeZone, value: zone, change: '/found#timeZone' },
    { key: fieldTexts.schoolYear, value: `${year}/${year + 1}`, change: '/found#schoolYear' },
  ]
  const people = [
    ...personRows(draft, 'head', texts.head),
    ...(draft.curatorIs === 'other'
      ? personRows(draft, 'curator', texts.curator)
      : [{ key: texts.curator, value: texts.curatorHead, change: '/found/people#curatorIs' }]),
    {
      key: texts.founderIs,
      value: founderTexts[draft.founder as keyof typeof founderTexts] ?? '',
      change: '/found/people#founder',
    },
    ...(draft.founder === 'administrator' ? personRows(draft, 'administrator', texts.administrator) : []),
  ]
  return {
    title: texts.checkTitle,
    bare: true,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Crumb href="/found/people">{texts.peopleTitle}</Crumb>
        <Steps steps={texts.steps} current={2} />
        <ErrorSummary errors={errors} />
        <Head title={texts.checkTitle} lead={texts.checkLead} />
        <KeyValues rows={[...organisation, ...people]} />
        <Form action="/found/check">
          <FormButtons>
            <Button>{texts.begin}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

function personRows(draft: Typed, part: PersonPart, key: string) {
  const { gender, position, ...name } = personOf(draft, part)
  const dative = declineName({ ...name, patronymic: name.patronymic || null }, gender === 'm' ? 'm' : 'f').dat
  const change = `/found/people#${part}Surname`
  return [
    { key, value: `${name.surname} ${name.name} ${name.patronymic}, ${position}`, change },
    { key: texts.inDocuments, value: texts.dative(`${declinePosition(position).dat} ${dative.join(' ')}`) },
  ]
}
