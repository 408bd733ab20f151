import { peopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Printed } from '#ui/blocks/printed.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import type { Page } from '../route.ts'
import { linesOf } from './parts/request-lines.ts'
import type { OutsideDesk } from './queries.ts'
import { outsideTexts as texts } from './texts.ts'

/** R-DSK-9. What may leave the organisation: read, printed, or copied as text. */
export function outsidePage({ desk, organisation, person }: OutsideDesk): Page {
  const words = peopleWords(desk.staff, desk.said.outside)
  const lines = linesOf({ desk, organisation, person })
  return {
    title: texts.title,
    place: '/alone',
    body: (
      <>
        <Crumb href={`/alone#person-${person}`}>{texts.back}</Crumb>
        <Head
          title={texts.title}
          lead={texts.lead(words.name(person))}
          actions={<ButtonLink href={`/alone/outside/${person}/file`}>{texts.take}</ButtonLink>}
        />
        <Note is="help">
          <p>{texts.check}</p>
        </Note>
        <Printed
          blocks={lines.map((text, at) => ({
            kind: 'paragraph',
            align: at === 0 ? 'centre' : 'left',
            runs: [{ text, bold: at === 0 }],
          }))}
        />
        <div class="no-print">
          <TextArea
            errors={{}}
            values={{ request: lines.join('\n') }}
            name="request"
            label={texts.asText}
            hint={texts.asTextHint}
            rows={lines.length + 3}
          />
        </div>
      </>
    ),
  }
}
