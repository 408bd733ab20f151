import { lastDay } from '#domain/mentorships/ending.ts'
import { menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { pauseOn } from '#domain/mentorships/pauses.ts'
import { isLive, phaseOf } from '#domain/mentorships/phase-of.ts'
import { mustMove } from '#domain/mentorships/replace-mentor.ts'
import { longDay } from '#kit/russian/dates.ts'
import { endingWords, pauseWords } from '#pieces/change-texts.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { EndForm, PauseForm, RequestForm } from './parts/change-forms.tsx'
import { PapersOf } from './parts/papers-of.tsx'
import { ReplaceForm } from './parts/replace-form.tsx'
import { RequestNote } from './parts/requests.tsx'
import type { ChangePage } from './queries.ts'
import { changeTexts } from './texts.ts'

const texts = changeTexts.hub

/** «Что меняется?»: what is going on with the pair, and one thing to do with it; each thing is a page of its own. */
export function changePage(desk: ChangePage, trouble?: Trouble): Page {
  const { pair, what } = desk
  const words = peopleWords(desk.people, desk.outside)
  const names = pairNames(pair, words.name)
  const errors = trouble?.errors ?? {}
  const part = { desk, words, trouble }
  const title = what ? changeTexts[what].title : texts.title
  const hub = `/mentorships/${pair.id}/change`
  return {
    title,
    place: '/mentorships',
    ...(what ? { width: 'narrow' } : {}),
    body: (
      <>
        <Crumb href={what ? hub : `/mentorships/${pair.id}`}>{what ? texts.title : changeTexts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={title} lead={names} />
        {what === undefined && <Now {...part} />}
        {what === undefined && <Choices {...part} />}
        {what === undefined && <PapersOf {...part} />}
        {what === 'end' && <EndForm {...part} />}
        {what === 'pause' && <PauseForm {...part} />}
        {what === 'request' && <RequestForm {...part} />}
        {what === 'replace' && <ReplaceForm {...part} />}
      </>
    ),
  }
}

export type PartProps = {
  readonly desk: ChangePage
  readonly words: PeopleWords
  readonly trouble: Trouble | undefined
}

/** Everything that has happened or waits: requests, leaving, the end, the pause, who came before and after. */
function Now({ desk, words, trouble }: PartProps) {
  const { pair, former, today, context } = desk
  const open = desk.requests.filter((one) => one.mentorship === pair.id && one.settled === null)
  const leaves = desk.broken.filter((one) => one.mentorship === pair.id)
  const pause = desk.pauses.find(
    (one) => one.mentorship === pair.id && (one.through === null || one.through >= today),
  )
  return (
    <>
      {open.map((request) => (
        <RequestNote request={request} desk={desk} words={words} />
      ))}
      {leaves.map(({ person, through }) => (
        <Note is="bad">
          <p>
            {texts.broken(words.name(person), longDay(through))}{' '}
            {person === mentorOf(pair).person && (
              <a href={`/pairs/variants?after=away:${person}`}>{texts.variants}</a>
            )}
          </p>
        </Note>
      ))}
      {former && (
        <p>
          {texts.succeeds(words.name(mentorOf(former).person), longDay(lastDay(former)))}{' '}
          <a href={`/mentorships/${former.id}`}>{texts.toFormer}</a>
        </p>
      )}
      {mustMove(pair, context) && <Move desk={desk} trouble={trouble} />}
      <Ended desk={desk} words={words} />
      {pause && (
        <Note>
          <p>
            {changeTexts.pause.now(pauseWords(pause.from, pause.through))}
            {pause.because && `: ${pause.because}`}
          </p>
          <Form action={`/mentorships/${pair.id}/pause`}>
            <input type="hidden" name="do" value="resume" />
            <DateField
              errors={trouble?.errors ?? {}}
              values={{ on: pauseOn([pause], pair.id, today) ? today : pause.from, ...trouble?.values }}
              name="on"
              label={changeTexts.pause.on}
              today={today}
            />
            <FormButtons>
              <Button look="second">{changeTexts.pause.resume}</Button>
            </FormButtons>
          </Form>
        </Note>
      )}
    </>
  )
}

function Ended({ desk, words }: Pick<PartProps, 'desk' | 'words'>) {
  const { pair, notes, successors, context } = desk
  const note = notes.get(pair.id)
  const live = successors.find((one) => isLive(one, context))
  const over = phaseOf(pair, context) === 'over' && context.ordered.has(pair.id)
  if (pair.ending === null && !over) return null
  return (
    <Note>
      {pair.ending ? (
        <p>{texts.ended(longDay(lastDay(pair)), endingWords(pair.ending))}</p>
      ) : (
        <p>{texts.over}</p>
      )}
      {note && (
        <p>
          {texts.endedNote} {note}
        </p>
      )}
      {live && (
        <p>
          {texts.successor(words.name(mentorOf(live).person), longDay(live.from))}{' '}
          <a href={`/mentorships/${live.id}`}>{texts.toSuccessor}</a>
        </p>
      )}
      {!live && successors.length > 0 && <p>{texts.successorRefused}</p>}
      {!live && !desk.measured && (
        <p>
          {texts.exit} <a href={`/programmes/${pair.id}`}>{texts.toExit}</a>
        </p>
      )}
      {pair.ending && !live && (
        <ActionButton
          action={{ label: texts.undo, post: `/mentorships/${pair.id}/end`, fields: { do: 'undo' } }}
          look="second"
          slim
        />
      )}
    </Note>
  )
}

function Move({ desk: { pair, today }, trouble }: Pick<PartProps, 'desk' | 'trouble'>) {
  const { moveTitle, moveWhy, moveOn, move } = changeTexts.replace
  return (
    <Block id="move" title={moveTitle}>
      <p>{moveWhy}</p>
      <Form action={`/mentorships/${pair.id}/replace`}>
        <input type="hidden" name="do" value="move" />
        <DateField
          errors={trouble?.errors ?? {}}
          values={trouble?.values ?? {}}
          name="on"
          label={moveOn}
          today={today}
        />
        <FormButtons>
          <Button>{move}</Button>
        </FormButtons>
      </Form>
    </Block>
  )
}

function Choices({ desk: { pair, context, successors } }: Pick<PartProps, 'desk'>) {
  const phase = phaseOf(pair, context)
  const hub = `/mentorships/${pair.id}/change`
  const going = phase === 'ordered' || phase === 'going'
  const taken = successors.some((one) => isLive(one, context))
  const over = phase === 'over' && context.ordered.has(pair.id)
  const choices = [
    !taken && (going || pair.ending) && ['replace', texts.replace, texts.replaceWhy],
    going && !pair.ending && ['pause', texts.pause, texts.pauseWhy],
    (going || over) && !pair.ending && ['end', texts.end, texts.endWhy],
    going && ['request', texts.request, texts.requestWhy],
  ].filter((one): one is [string, string, string] => Array.isArray(one))
  if (choices.length === 0) {
    if (pair.ending || over) return null
    return (
      <>
        <p>{texts.nothing}</p>
        <Buttons>
          <ButtonLink href={`/mentorships/${pair.id}`} look="second">
            {texts.toCard}
          </ButtonLink>
        </Buttons>
      </>
    )
  }
  const rows = [
    ...choices.map(([code, label, why]) => ({ href: `${hub}?what=${code}`, label, why })),
    ...(!taken && (going || pair.ending)
      ? [
          {
            href: `/pairs/variants?after=ends:${menteesIn(pair)[0]?.person}`,
            label: texts.variants,
            why: texts.variantsWhy,
          },
        ]
      : []),
    ...(going && !pair.ending && menteesIn(pair).length > 0
      ? [{ href: `/programmes/${pair.id}`, label: texts.term, why: texts.termWhy }]
      : []),
  ]
  return (
    <Block id="choices" title={texts.choices}>
      <ul class="plain">
        {rows.map(({ href, label, why }) => (
          <li>
            <a href={href}>{label}</a>
            <p class="small sec">{why}</p>
          </li>
        ))}
      </ul>
    </Block>
  )
}
