import { genderWords } from '#pieces/texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { PersonPart } from './queries.ts'
import { founderTexts, foundingTexts as texts } from './texts.ts'

/** The second page: who signs, who runs the mentoring, and who sits at the keyboard. */
export function peoplePage({ errors, values }: Trouble): Page {
  const field = { errors, values }
  return {
    title: texts.peopleTitle,
    bare: true,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Crumb href="/found">{texts.organisationTitle}</Crumb>
        <Steps steps={texts.steps} current={1} />
        <ErrorSummary errors={errors} />
        <Head title={texts.peopleTitle} lead={texts.peopleLead} />
        <Form action="/found/people">
          <Block id="head" title={texts.head}>
            <PersonFields part="head" errors={errors} values={values} />
          </Block>
          <Block id="curator" title={texts.curator}>
            <Radios
              {...field}
              name="curatorIs"
              label={texts.curatorIs}
              options={[
                { value: 'other', label: texts.curatorOther, hint: texts.curatorOtherHint },
                { value: 'head', label: texts.curatorHead, hint: texts.curatorHeadHint },
              ]}
            />
            <p class="small sec">{texts.onlyIfOther}</p>
            <PersonFields part="curator" errors={errors} values={values} />
          </Block>
          <Block id="founder-block" title={texts.atTheKeyboard}>
            <Radios
              {...field}
              name="founder"
              label={texts.founderIs}
              options={Object.entries(founderTexts).map(([value, label]) => ({ value, label }))}
            />
            <details class="more" open={values.founder === 'administrator'}>
              <summary>{texts.administratorFields}</summary>
              <p class="small sec">{texts.onlyIfAdministrator}</p>
              <PersonFields part="administrator" errors={errors} values={values} />
            </details>
          </Block>
          <FormButtons>
            <Button>{texts.toCheck}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

function PersonFields({ part, errors, values }: Trouble & { readonly part: PersonPart }) {
  const field = { errors, values }
  return (
    <>
      <TextField {...field} name={`${part}Surname`} label={texts.surname} width="m" />
      <TextField {...field} name={`${part}Name`} label={texts.name} width="m" />
      <TextField {...field} name={`${part}Patronymic`} label={texts.patronymic} width="m" optional />
      <TextField {...field} name={`${part}Position`} label={texts.position} />
      {errors[`${part}Gender`] && (
        <Radios
          {...field}
          name={`${part}Gender`}
          label={texts.gender}
          options={genderWords.map(([value, label]) => ({ value, label }))}
        />
      )}
    </>
  )
}
