import { dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { sentenceEnd } from '#kit/russian/dates.ts'
import { ActionButton, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Confirmation } from '#ui/blocks/empty.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import { ownTexts, calendarTexts as texts } from './texts.ts'

type Known = { readonly since: Instant | undefined; readonly zone: string }

const place = '/asked/meetings'
const address = '/asked/calendar'

/** The secret address of one's own calendar: made, made anew, closed. */
export function calendarPage({ since, zone }: Known): Page {
  return {
    title: texts.title,
    place,
    width: 'narrow',
    body: (
      <>
        <Crumb href={place}>{ownTexts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        <Note>
          <p>{texts.what}</p>
        </Note>
        {since && <p>{sentenceEnd(texts.since(dayIn(zone, since)))}</p>}
        <Buttons>
          <ActionButton
            action={{ label: since ? texts.renew : texts.open, post: address, fields: { do: 'open' } }}
          />
          {since && (
            <ActionButton
              action={{ label: texts.close, post: address, fields: { do: 'close' } }}
              look="second"
            />
          )}
        </Buttons>
      </>
    ),
  }
}

/** Shown once: only its digest is kept. */
export function calendarMadePage(token: string, base: string): Page {
  return {
    title: texts.madeTitle,
    place,
    width: 'narrow',
    body: (
      <Confirmation
        title={texts.madeTitle}
        actions={
          <ButtonLink href={place} look="second">
            {texts.back}
          </ButtonLink>
        }
      >
        <p>{texts.made}</p>
        <div class="field">
          <label for="address">{texts.address}</label>
          <input class="w-l" id="address" readonly value={`${base}/calendar/${token}`} />
        </div>
        <p>{texts.what}</p>
      </Confirmation>
    ),
  }
}
