import { longMoment } from '#kit/russian/dates.ts'
import { ActionButton, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { PersonsAccess } from './access-of-person.ts'
import { accessTexts as texts } from './texts.ts'

/** What is open in a person's name, and how to close it; and the way back for whoever lost the telephone. */
export function accessPage(shown: PersonsAccess, trouble?: Trouble): Page {
  const { person, name, hasAccess, factorSince, sessions, links, mayEnd, zone } = shown
  return {
    title: texts.title(name),
    place: '/people',
    body: (
      <>
        <Crumb href={`/people/${person}`}>{texts.toPerson}</Crumb>
        {trouble && <ErrorSummary errors={trouble.errors} />}
        <Head title={texts.title(name)} lead={texts.lead} />
        <KeyValues
          rows={[
            { key: texts.access, value: hasAccess ? texts.has : texts.none },
            {
              key: texts.factor,
              value: factorSince ? texts.factorOn(longMoment(factorSince, zone)) : texts.factorOff,
            },
            { key: texts.sessions, value: sessions },
            { key: texts.links, value: links },
          ]}
        />
        {mayEnd && (
          <Block id="end" title={texts.endTitle}>
            <p class="prose">{texts.endWhy}</p>
            <Buttons>
              <ActionButton
                action={{ label: texts.end, post: `/people/${person}/access/end` }}
                look="second"
              />
            </Buttons>
          </Block>
        )}
        {factorSince && <LostPhone shown={shown} />}
      </>
    ),
  }
}

function LostPhone({ shown }: { readonly shown: PersonsAccess }) {
  const { person, reset, askedBy, me, zone } = shown
  return (
    <Block id="reset" title={texts.resetTitle}>
      <p class="prose">{texts.resetWhy}</p>
      {me === person ? (
        <div class="prose">
          <p>{texts.forOther}</p>
          <p>{texts.nobody}</p>
        </div>
      ) : reset && reset.askedBy === me ? (
        <Note is="help">
          <p>{texts.askedByYou}</p>
          <p>{texts.nobody}</p>
        </Note>
      ) : reset ? (
        <>
          <Note is="help">
            <p>{texts.asked(askedBy, longMoment(reset.until, zone))}</p>
            <p>{texts.confirmWhy}</p>
          </Note>
          <Buttons>
            <ActionButton action={{ label: texts.confirm, post: `/people/${person}/access/reset` }} />
          </Buttons>
        </>
      ) : (
        <Buttons>
          <ActionButton action={{ label: texts.ask, post: `/people/${person}/access/ask` }} look="second" />
          <ButtonLink href={`/people/${person}`} look="quiet">
            {texts.toPerson}
          </ButtonLink>
        </Buttons>
      )}
    </Block>
  )
}
