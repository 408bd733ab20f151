import type { OrganisationEvent } from '#domain/events/event.ts'
import { eventTexts as texts } from '../texts.ts'

/** Minutes, link and file of an event: what shows that it was. */
export function Proof({ event }: { readonly event: OrganisationEvent }) {
  const { minutesNumber, link, file, id } = event
  return (
    <ul class="plain">
      {minutesNumber && <li>{texts.minutes(minutesNumber, event.kind === 'order')}</li>}
      {link && (
        <li>
          <a href={link} rel="noreferrer">
            {texts.openLink}
            <span class="vh">: {event.title}</span>
          </a>
        </li>
      )}
      {file && (
        <li>
          <a href={`/events/${id}/file`}>
            {texts.openFile}
            <span class="vh">: {event.title}</span>
          </a>
        </li>
      )}
    </ul>
  )
}
