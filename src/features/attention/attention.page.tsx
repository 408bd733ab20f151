import { byNeed, type Concern, concernKey, mustBeDone } from '#domain/attention/health.ts'
import { healthsOf, type PairHealth } from '#domain/attention/healths.ts'
import { signsOfLife } from '#domain/attention/signs-of-life.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { longDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Tally } from '#ui/blocks/figures.tsx'
import { Block, Head, More } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Units } from '#ui/charts/units.tsx'
import { Table } from '#ui/tables/table.tsx'
import { type Alert, Alerts } from '#ui/work/alerts.tsx'
import type { Page } from '../route.ts'
import { SignsBlock } from './parts/signs-block.tsx'
import type { AttentionPage } from './queries.ts'
import { concernText, earlyText, stepFor, attentionTexts as texts } from './texts.ts'

type Needy = { readonly mentorship: Mentorship; readonly concerns: readonly Concern[] }

/** Pairs that need somebody first, each with its reason and one step; then those in order and those too early to judge. */
export function attentionPage(shown: AttentionPage): Page {
  const { desk, mayTune } = shown
  const words = peopleWords(desk.people, shown.outside)
  const healths = healthsOf(desk)
  const needy = healths
    .flatMap(({ mentorship, health }): Needy[] =>
      health.state === 'help' ? [{ mentorship, concerns: health.concerns }] : [],
    )
    .toSorted((one, other) => byNeed(one.concerns, other.concerns))
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            <>
              <ButtonLink href="/attention/load" look="second">
                {texts.load}
              </ButtonLink>
              {mayTune && (
                <ButtonLink href="/attention/settings" look="second">
                  {texts.tune}
                </ButtonLink>
              )}
            </>
          }
        />
        {healths.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={
              <ButtonLink href="/mentorships" look="second">
                {texts.toPairs}
              </ButtonLink>
            }
          />
        ) : (
          <>
            <States healths={healths} />
            <Help needy={needy} putOff={shown.putOff} words={words} />
            <Others healths={healths} shown={shown} words={words} />
            <SignsBlock signs={signsOfLife(shown.entries, shown.writers)} />
          </>
        )}
      </>
    ),
  }
}

function States({ healths }: { readonly healths: readonly PairHealth[] }) {
  const count = (state: PairHealth['health']['state']) =>
    healths.filter(({ health }) => health.state === state).length
  const [ok, help, early] = [count('ok'), count('help'), count('early')]
  return (
    <>
      <Units
        sentence={texts.units(healths.length, ok, help, early)}
        counts={[
          { is: 'ok', count: ok },
          { is: 'help', count: help },
          { is: 'early', count: early },
        ]}
      />
      <Tally
        items={[
          { is: 'ok', count: ok, word: texts.tally.ok() },
          { is: 'help', count: help, word: texts.tally.help(help) },
          { is: 'early', count: early, word: texts.tally.early() },
        ]}
      />
    </>
  )
}

type HelpProps = {
  readonly needy: readonly Needy[]
  readonly putOff: ReadonlySet<string>
  readonly words: PeopleWords
}

/** A reason that was put off is not said again; a pair whose reasons all are stands below. */
function Help({ needy, putOff, words }: HelpProps) {
  const open = needy.flatMap(({ mentorship, concerns }): Needy[] => {
    const left = concerns.filter((one) => !putOff.has(concernKey(mentorship, one)))
    return left.length > 0 ? [{ mentorship, concerns: left }] : []
  })
  const away = needy.filter(({ mentorship }) => !open.some((one) => one.mentorship === mentorship))
  return (
    <Block id="help" title={texts.help}>
      {open.length === 0 && <p class="lead">{needy.length === 0 ? texts.noHelp : texts.allPutOff}</p>}
      <Alerts alerts={open.map((one) => alertOf(one, words))} />
      {away.length > 0 && (
        <More summary={texts.putOff(away.length)}>
          <p class="small sec">{texts.putOffWhy}</p>
          <ul class="list">
            {away.map(({ mentorship, concerns }) => (
              <li>
                <a href={`/mentorships/${mentorship.id}`}>{pairNames(mentorship, words.short)}</a>.{' '}
                {concerns.map((one) => concernText(one, words.short)).join(' ')}
              </li>
            ))}
          </ul>
          <ActionButton
            action={{
              label: texts.takeBack,
              post: '/today/put-off',
              fields: { do: 'back', back: 'attention' },
            }}
            look="quiet"
            slim
          />
        </More>
      )}
    </Block>
  )
}

function alertOf({ mentorship, concerns }: Needy, words: PeopleWords): Alert {
  const task = concerns.map((one) => concernKey(mentorship, one)).join(' ')
  const press = (wish: 'later' | 'never', label: string) => ({
    label,
    post: '/today/put-off',
    fields: { task, do: wish, back: 'attention' },
  })
  const must = concerns.some(({ kind }) => mustBeDone.includes(kind))
  return {
    title: pairNames(mentorship, words.short),
    href: `/mentorships/${mentorship.id}`,
    reason: concerns.map((one) => concernText(one, words.short)).join(' '),
    actions: [
      stepFor(concerns[0]!, mentorship.id),
      press('later', texts.later),
      ...(must ? [] : [press('never', texts.never)]),
    ],
  }
}

type OthersProps = {
  readonly healths: readonly PairHealth[]
  readonly shown: AttentionPage
  readonly words: PeopleWords
}

function Others({ healths, shown: { desk }, words }: OthersProps) {
  const others = healths.filter(({ health }) => health.state !== 'help')
  if (others.length === 0) return null
  const name = ({ mentorship }: PairHealth) => pairNames(mentorship, words.short)
  return (
    <Block id="others" title={texts.others}>
      <Table
        caption={texts.others}
        rows={others.toSorted((one, other) => name(one).localeCompare(name(other), 'ru'))}
        columns={[
          {
            title: texts.pair,
            kind: 'head',
            cell: (one) => <a href={`/mentorships/${one.mentorship.id}`}>{name(one)}</a>,
          },
          {
            title: texts.state,
            cell: ({ health }) =>
              health.state === 'early' ? (
                <>
                  <State is="early">{texts.early}</State> <span class="sec">{earlyText(health.because)}</span>
                </>
              ) : (
                <State is="ok">{texts.inOrder}</State>
              ),
          },
          {
            title: texts.since,
            cell: ({ mentorship }) => {
              const last = desk.lastHeld.get(mentorship.id)
              return last ? longDay(last) : <span class="sec">{texts.noMeeting}</span>
            },
          },
        ]}
      />
    </Block>
  )
}
