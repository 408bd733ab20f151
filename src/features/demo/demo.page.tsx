import type { PersonId } from '#domain/people/person.ts'
import { longDay } from '#kit/russian/dates.ts'
import { ActionButton, Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { DemoDesk, Persona } from './demo-desk.ts'
import { personaTexts, demoTexts as texts } from './texts.ts'

/** R-DEM-3. Who one can be, and which day it is. */
export function demoPage(desk: DemoDesk, who: PersonId | null, trouble?: Trouble): Page {
  const of = (place: string) => desk.personas.filter(({ key }) => key.startsWith(place))
  return {
    title: texts.title,
    bare: true,
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={who && <ButtonLink href="/today">{texts.onward}</ButtonLink>}
        />
        <Block id="school" title={texts.school}>
          <Personas of={of('school')} who={who} />
        </Block>
        <Block id="garden" title={texts.garden}>
          <Personas of={of('garden')} who={who} />
        </Block>
        <Day desk={desk} trouble={trouble} />
      </>
    ),
  }
}

function Personas({ of, who }: { readonly of: readonly Persona[]; readonly who: PersonId | null }) {
  return (
    <ol class="queue">
      {of.map(({ key, name, person }) => (
        <li>
          <div>
            <h3>
              <b>{name}</b>, {personaTexts[key].role}
            </h3>
            <p>{personaTexts[key].look}</p>
          </div>
          <div class="when">{person === who && <b>{texts.you}</b>}</div>
          <ActionButton
            action={{ label: texts.enter, post: '/demo/enter', fields: { persona: key } }}
            look="second"
            about={name}
          />
        </li>
      ))}
    </ol>
  )
}

type DayProps = { readonly desk: DemoDesk; readonly trouble: Trouble | undefined }

function Day({ desk, trouble }: DayProps) {
  const today = desk.today()
  const { days, last } = desk
  const [first = last] = days
  return (
    <Block id="day-of-demo" title={texts.day} aside={texts.today(today)}>
      <div class="btns">
        {Object.entries(texts.steps)
          .sort(([one], [other]) => Number(one) - Number(other))
          .map(([by, label]) => (
            <ActionButton action={{ label, post: '/demo/day', fields: { by } }} look="second" />
          ))}
        <ActionButton action={{ label: texts.over, post: '/demo/over' }} look="quiet" />
      </div>
      <Form action="/demo/day">
        <DateField
          name="day"
          label={texts.dayLabel}
          hint={texts.dayHint(first, last)}
          today={today}
          values={trouble?.values ?? {}}
          errors={trouble?.errors ?? {}}
        />
        <FormButtons>
          <Button look="second">{texts.go}</Button>
        </FormButtons>
      </Form>
      <p class="small sec">{texts.kept}</p>
      <p class="small sec">
        {texts.keptDays}: {days.map((one) => longDay(one)).join(', ')}
      </p>
    </Block>
  )
}
