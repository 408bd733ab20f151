import { healthsOf } from '#domain/attention/healths.ts'
import { isAgreed, type Member, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { type Phase, phaseOf } from '#domain/mentorships/phase-of.ts'
import { termsOf } from '#domain/mentorships/terms.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { HistoryOf } from '#pieces/history-of.tsx'
import {
  answerWords,
  basisNames,
  basisPapers,
  basisReasonTexts,
  formatTitle,
  formTitle,
  healthFaces,
  modeNames,
  pairNames,
  phaseFaces,
  rhythmWords,
  sideNames,
  sourceWords,
  typesTitle,
} from '#pieces/mentorship-texts.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import type { KeptConsent } from '#store/consents.ts'
import { Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { mayChangeIn } from './change-mentorship.ts'
import { Course } from './parts/course.tsx'
import { Leaving } from './parts/leaving.tsx'
import type { MentorshipCard } from './queries.ts'
import { cardTexts as texts } from './texts.ts'

const changeable: readonly Phase[] = ['ordered', 'going', 'over']

/** How it is doing, for whoever looks after all pairs. */
function HealthMark({ desk: { attention } }: { readonly desk: MentorshipCard }) {
  const [judged] = attention ? healthsOf(attention) : []
  if (!judged) return null
  const [is, word] = healthFaces[judged.health.state]
  return (
    <a href="/attention">
      <State is={is}>{word}</State>
    </a>
  )
}

/** One pair or group: who answered what and when, on what terms and basis, and what happened. */
export function cardPage(desk: MentorshipCard, trouble?: Trouble): Page {
  const { mentorship, notes } = desk
  const words = peopleWords(desk.people, desk.outside)
  const phase = phaseOf(mentorship, desk.context)
  const open = desk.mayForm && mayChangeIn(phase)
  const address = `/mentorships/${mentorship.id}`
  const people = menteesIn(mentorship)
  const ended = desk.mayForm && people.length === 1 && (phase === 'refused' || phase === 'dropped')
  const title = pairNames(mentorship, words.name)
  const errors = trouble?.errors ?? {}
  return {
    title,
    place: '/mentorships',
    body: (
      <>
        <Crumb href="/mentorships">{texts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head
          title={title}
          lead={
            <>
              <State is={phaseFaces[phase][0]}>{phaseFaces[phase][1]}</State> <HealthMark desk={desk} />
            </>
          }
          actions={
            desk.mayChange && (changeable.includes(phase) || mentorship.succeeds) && !open ? (
              <ButtonLink href={`${address}/change`} look="second">
                {texts.whatChanges}
              </ButtonLink>
            ) : ended ? (
              <ButtonLink href={`/pairs/${people[0]!.person}`}>{texts.another}</ButtonLink>
            ) : (
              open && (
                <>
                  {phase === 'draft' && <ButtonLink href="/mentorships/ask">{texts.ask}</ButtonLink>}
                  <ButtonLink href={`${address}/paper`} look={phase === 'asked' ? 'primary' : 'second'}>
                    {texts.paper}
                  </ButtonLink>
                  <ButtonLink href={`${address}/edit`} look="second">
                    {texts.change}
                  </ButtonLink>
                </>
              )
            )
          }
        />
        <Leaving desk={desk} words={words} />
        <Course desk={desk} words={words} />
        {(phase === 'ordered' || phase === 'going') && !isAgreed(mentorship) && (
          <Note is="help">
            <p>{texts.withdrawnLater}</p>
          </Note>
        )}
        {notes.droppedBecause && (
          <Note>
            <p>
              {texts.dropped}: {notes.droppedBecause}
            </p>
          </Note>
        )}
        <Members desk={desk} words={words} />
        <Terms desk={desk} words={words} />
        <BasisOf desk={desk} open={open} />
        <Block id="history" title={texts.history}>
          <HistoryOf lines={desk.history} names={desk.names} zone={desk.zone} />
        </Block>
        {open && (
          <More summary={texts.drop} open={trouble !== undefined}>
            <p class="lead">{texts.dropLead}</p>
            <Form action={`${address}/drop`}>
              <TextArea
                errors={errors}
                values={trouble?.values ?? {}}
                name="because"
                label={texts.because}
                rows={2}
              />
              <FormButtons>
                <Button look="danger">{texts.dropButton}</Button>
              </FormButtons>
            </Form>
          </More>
        )}
      </>
    ),
  }
}

type PartProps = { readonly desk: MentorshipCard; readonly words: PeopleWords }

function Members({ desk, words }: PartProps) {
  const { mentorship, consents } = desk
  const gone = consents.filter((one) => !mentorship.members.some(({ person }) => person === one.person))
  const rows: readonly { readonly person: string; readonly side: Member['side'] | null }[] = [
    ...mentorship.members,
    ...[...new Set(gone.map((one) => one.person))].map((person) => ({ person, side: null })),
  ]
  return (
    <Block id="members" title={texts.members}>
      <Table
        caption={texts.members}
        rows={rows}
        columns={[
          { title: texts.side, cell: ({ side }) => (side ? sideNames[side] : '—') },
          {
            title: texts.person,
            kind: 'head',
            cell: ({ person }) => (
              <>
                {words.name(person)} <span class="sec">{words.role(person)}</span>
              </>
            ),
          },
          { title: texts.answer, cell: ({ person }) => <Answers of={person} desk={desk} words={words} /> },
        ]}
      />
    </Block>
  )
}

function Answers({ of, desk, words }: PartProps & { readonly of: string }) {
  const given = desk.consents.filter((one) => one.person === of)
  const standing = given.some((one) => one.withdrawnOn === null)
  return (
    <>
      {given.map((one) => (
        <Answer one={one} desk={desk} words={words} />
      ))}
      {!standing && <p>{desk.mentorship.askedOn ? texts.none : texts.notAsked}</p>}
    </>
  )
}

function Answer({ one, desk, words }: PartProps & { readonly one: KeptConsent }) {
  const said = answerWords(words.gender(one.person))
  const line = texts.answered(
    one.answer === 'yes' ? said.gave : said.refused,
    longDay(one.on),
    sourceWords[one.source],
  )
  return (
    <div>
      {one.withdrawnOn ? (
        <p class="sec">
          {line}; {texts.withdrawn(longDay(one.withdrawnOn), sourceWords[one.withdrawnSource ?? 'paper'])}
        </p>
      ) : (
        <p>
          <State is={one.answer === 'yes' ? 'ok' : 'bad'}>{line}</State>
        </p>
      )}
      {one.enteredBy && <p class="small sec">{texts.enteredBy(words.short(one.enteredBy))}</p>}
      {one.privateReason && <p class="small">{texts.privateReason(one.privateReason)}</p>}
      {one.scan && desk.mayKeepPapers && (
        <p class="small">
          <a href={`/mentorships/${desk.mentorship.id}/scan/${one.id}`}>{texts.scan}</a>
        </p>
      )}
    </div>
  )
}

function Terms({ desk: { mentorship, bossConsents }, words }: PartProps) {
  const terms = termsOf(mentorship.form, mentorship.types)
  const co = mentorship.members.find((one) => one.side === 'co_mentor')
  const topics = (codes: readonly string[]) => codes.map(titleOf).join('; ') || '—'
  const rows = [
    { key: texts.form, value: formTitle(mentorship.form) },
    ...(mentorship.format ? [{ key: texts.format, value: formatTitle(mentorship.format) }] : []),
    { key: texts.types, value: typesTitle(mentorship.types) },
    { key: texts.mode, value: modeNames[mentorship.mode] },
    { key: texts.term, value: period(mentorship.from, mentorship.through) },
    ...(terms ? [{ key: texts.rhythm, value: rhythmWords(terms) }] : []),
    ...(terms
      ? [
          {
            key: texts.programme,
            value: terms.needsProgramme ? texts.programmeNeeded : texts.programmeNot,
          },
        ]
      : []),
    { key: texts.topics, value: topics(mentorOf(mentorship).topics) },
    ...(co ? [{ key: texts.coTopics(words.short(co.person)), value: topics(co.topics) }] : []),
    ...(mentorship.reason ? [{ key: texts.reason, value: mentorship.reason }] : []),
    { key: texts.madeOn, value: longDay(mentorship.madeOn) },
    ...(mentorship.askedOn ? [{ key: texts.askedOn, value: longDay(mentorship.askedOn) }] : []),
    ...(mentorship.reverseOf
      ? [
          {
            key: texts.reverse,
            value: <a href={`/mentorships/${mentorship.reverseOf}`}>{texts.reverseLink}</a>,
          },
        ]
      : []),
  ]
  return (
    <Block id="terms" title={texts.terms}>
      <KeyValues rows={rows} />
      {terms?.bossConsent && (
        <Note is="help">
          <p>{texts.founder}</p>
          {bossConsents.map((one) => (
            <p>{texts.bossConsent(words.name(one.mentee), longDay(one.on))}</p>
          ))}
        </Note>
      )}
    </Block>
  )
}

function BasisOf({ desk, open }: { readonly desk: MentorshipCard; readonly open: boolean }) {
  const { mentorship, notes } = desk
  return (
    <Block id="basis" title={texts.basis}>
      <p>
        {mentorship.basis ? (
          <>
            <b>{basisNames[mentorship.basis]}</b>. {basisPapers[mentorship.basis]}
          </>
        ) : (
          texts.noBasis
        )}
      </p>
      {notes.basisBecause && (
        <ul>
          {notes.basisBecause.reasons.map((one) => (
            <li>{basisReasonTexts[one]}</li>
          ))}
        </ul>
      )}
      {open && (
        <Buttons>
          <ButtonLink href={`/mentorships/${mentorship.id}/basis`} look="second" slim>
            {texts.setBasis}
          </ButtonLink>
        </Buttons>
      )}
    </Block>
  )
}
