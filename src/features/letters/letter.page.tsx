import { longMoment } from '#kit/russian/dates.ts'
import { facesOf } from '#outside/mail/render-letter.ts'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import type { Page } from '../route.ts'
import { LetterState } from './parts/letter-state.tsx'
import type { LetterPage } from './queries.ts'
import { letterTexts as texts } from './texts.ts'

/** One letter as text: to be read, read aloud or printed. */
export function letterPage({ letter, names, zone }: LetterPage, mailGoesOut: boolean): Page {
  const { person, address, subject, body, createdAt } = letter
  return {
    title: subject,
    place: texts.title,
    width: 'narrow',
    body: (
      <>
        <Crumb href="/letters">{texts.back}</Crumb>
        <Head title={subject} />
        <KeyValues
          rows={[
            {
              key: texts.to,
              value: [person && names.get(person), address ?? texts.noAddress].filter(Boolean).join(', '),
            },
            { key: texts.when, value: longMoment(createdAt, zone) },
            {
              key: texts.state,
              value: <LetterState letter={letter} zone={zone} mailGoesOut={mailGoesOut} />,
            },
          ]}
        />
        <Block id="text" title={texts.text} aside={texts.print}>
          <div class="prose">
            {facesOf(body)
              .text.split(/\n{2,}/)
              .map((paragraph) => (
                <p>{linesOf(paragraph)}</p>
              ))}
          </div>
        </Block>
      </>
    ),
  }
}

function linesOf(paragraph: string) {
  return paragraph.split('\n').map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ))
}
