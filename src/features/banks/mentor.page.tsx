import { mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import type { MentorRow } from '#domain/banks/mentor-rows.ts'
import { mentoringTypes } from '#domain/mentorships/terms.ts'
import { mayChoose } from '#domain/needs/mentee-categories.ts'
import { HistoryOf } from '#pieces/history-of.tsx'
import { modeNames } from '#pieces/mentorship-texts.ts'
import { candidateReason, titleOf } from '#pieces/pair-texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { type KeyValue, KeyValues } from '#ui/blocks/key-values.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import { AdmissionBlock, Candidacy } from './parts/admission-block.tsx'
import { cardTexts as texts } from './parts/card-texts.ts'
import { EvidenceBlock } from './parts/evidence-block.tsx'
import { consentWords, hiddenCard } from './parts/hidden-card.tsx'
import { jobOf, nameOf } from './parts/list-parts.tsx'
import { ChangeOutside } from './parts/outside-fields.tsx'
import { PairsOf } from './parts/pairs-of.tsx'
import type { Card } from './queries.ts'
import { mentorStateWords } from './texts.ts'

/** One mentor: admission, what one can lead, what proves it, how much is led now. */
export function mentorPage(card: Card, trouble: Trouble = { errors: {}, values: {} }): Page {
  if (!card.shown.has(card.person)) return hiddenCard('mentors')
  const { rows, people } = mentorsOfDesk(card)
  const row = rows.find((one) => one.person === card.person)
  const name = nameOf(people, card.person)
  const job = row?.outside
    ? `${row.outside.position}, ${row.outside.employer}`
    : jobOf(people.get(card.person))
  return {
    title: name,
    place: '/mentors',
    body: (
      <>
        <Crumb href="/mentors">{texts.toBank.mentors}</Crumb>
        <ErrorSummary errors={trouble.errors} />
        <Head
          title={name}
          lead={job}
          actions={
            !row?.outside && (
              <ButtonLink href={`/mentees/${card.person}`} look="second">
                {texts.otherCard.mentors}
              </ButtonLink>
            )
          }
        />
        {row && <KeyValues rows={facts(row, card)} />}
        {row && over(row) > 0 && (
          <Note is="help">
            <p>{texts.over(over(row))}</p>
          </Note>
        )}
        {row && <AdmissionBlock row={row} card={card} trouble={trouble} />}
        {row && <Topics row={row} />}
        <EvidenceBlock card={card} trouble={trouble} />
        <PairsOf card={card} side="mentor" people={people} />
        {row?.outside && card.mayKeep && (
          <ChangeOutside outside={row.outside} trouble={trouble} today={card.today} />
        )}
        {row && card.mayDecide && <Candidacy row={row} card={card} />}
        {card.history.length > 0 && (
          <Block id="history" title={texts.history}>
            <HistoryOf lines={card.history} names={card.names} zone={card.zone} />
          </Block>
        )}
      </>
    ),
  }
}

const over = ({ load }: MentorRow) => (load.offered === null ? 0 : Math.max(0, load.minutes - load.offered))

function facts(row: MentorRow, card: Card): readonly KeyValue[] {
  const { load, offer, candidate, outside } = row
  const [is, word] = mentorStateWords[row.state]
  return [
    { key: texts.state, value: <State is={is}>{word}</State> },
    ...(candidate ? [{ key: texts.why, value: candidateReason(candidate) }] : []),
    ...(outside?.agreement ? [{ key: texts.agreement, value: outside.agreement }] : []),
    { key: texts.places, value: texts.placesOf(load.taken, load.places, load.placesSaid) },
    { key: texts.load, value: texts.loadOf(load.minutes, load.offered) },
    { key: texts.kinds, value: kindsOf(row) },
    ...(offer?.mode ? [{ key: texts.mode, value: modeNames[offer.mode] }] : []),
    ...(offer?.hours ? [{ key: texts.hours, value: offer.hours }] : []),
    { key: texts.consent, value: consentWords(card) },
  ]
}

function kindsOf({ offer }: MentorRow): string {
  if (!offer) return texts.notAsked
  const named = mentoringTypes.filter((one) => offer.kinds.includes(one.code)).map((one) => one.title)
  return named.join(', ') || texts.anyKind
}

/** What was only inferred is long and uncertain: it stays folded. */
function LedTopics({ row: { topics, topicsSaid } }: { readonly row: MentorRow }) {
  const list = (
    <ul class="plain">
      {topics.map((one) => (
        <li>{titleOf(one)}</li>
      ))}
    </ul>
  )
  if (topicsSaid) return list
  return (
    <>
      <p class="sec">{texts.ledGuessed}</p>
      <More summary={texts.guessedTopics(topics.length)}>{list}</More>
    </>
  )
}

function Topics({ row }: { readonly row: MentorRow }) {
  const { offer } = row
  const words = [
    [texts.categories, (offer?.categories ?? []).filter(mayChoose).map(titleOf).join(', ')],
    [texts.terms, offer?.terms],
    [texts.ownWords, offer?.words],
    [texts.experience, offer?.experience],
    [texts.achievements, offer?.achievements],
    [texts.interests, offer?.interests],
    [texts.helpWanted, offer?.helpWanted],
  ] as const
  return (
    <Block id="topics" title={texts.led} aside={row.topicsSaid ? texts.ledSaid : undefined}>
      {row.topics.length === 0 ? <p>{texts.noTopics}</p> : <LedTopics row={row} />}
      <KeyValues rows={words.flatMap(([key, value]) => (value ? [{ key, value }] : []))} />
    </Block>
  )
}
