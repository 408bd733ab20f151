import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { longDay, schoolYearWords, shortDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import type { YearPage } from './queries.ts'
import { yearTexts as texts } from './texts.ts'

/** The turn of the school year: what goes on, what ends, what is issued anew; and the years that were. */
export function yearPage(shown: YearPage, trouble?: Trouble): Page {
  const { schoolYear, turn } = shown
  return {
    title: texts.title,
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead(schoolYear)} />
        <Ends shown={shown} />
        <Block id="goes-on" title={texts.goesOn}>
          {turn.goesOn.length === 0 ? (
            <p>{texts.goesOnNone}</p>
          ) : (
            <>
              <p class="lead">{texts.goesOnWhy}</p>
              <Pairs pairs={turn.goesOn} names={shown.names} caption={texts.goesOn} />
            </>
          )}
          {turn.admitted > 0 && <p>{texts.admitted(turn.admitted)}</p>}
        </Block>
        <Anew shown={shown} />
        {shown.mayTurn && <Turn shown={shown} />}
        <Former shown={shown} />
      </>
    ),
  }
}

type PartProps = { readonly shown: YearPage }

function Ends({ shown: { turn, names, mayEnd } }: PartProps) {
  const { toEnd, undecided, expiring } = turn
  return (
    <Block id="ends" title={texts.ends}>
      {toEnd.length === 0 ? (
        <p>{texts.toEndNone}</p>
      ) : (
        <>
          <p>{texts.toEnd(toEnd.length)}</p>
          <Pairs pairs={toEnd} names={names} caption={texts.ends} />
          {mayEnd && (
            <p>
              <ButtonLink href="/changes#pair" look="second">
                {texts.toEndAction}
              </ButtonLink>
            </p>
          )}
        </>
      )}
      {undecided.length > 0 && (
        <p>
          {texts.undecided(undecided.length)} <a href="/mentorships?phase=asked">{texts.undecidedAction}</a>
        </p>
      )}
      {expiring.length > 0 && (
        <Table
          caption={texts.expiring}
          captionSeen
          rows={expiring.toSorted((one, other) => one.title.localeCompare(other.title, 'ru'))}
          columns={[
            { title: 'Документ', kind: 'head', cell: (one) => <a href={`/papers/${one.id}`}>{one.title}</a> },
            {
              title: 'Действует',
              kind: 'short',
              cell: (one) => texts.through(shortDay(one.inForceThrough!)),
            },
          ]}
        />
      )}
    </Block>
  )
}

type PairsProps = {
  readonly pairs: readonly Mentorship[]
  readonly names: ReadonlyMap<string, string>
  readonly caption: string
}

function Pairs({ pairs, names, caption }: PairsProps) {
  return (
    <Table
      caption={caption}
      dense
      rows={pairs}
      columns={[
        {
          title: 'Пара или группа',
          kind: 'head',
          label: null,
          cell: (one) => (
            <a href={`/mentorships/${one.id}`}>{pairNames(one, (person) => names.get(person) ?? '')}</a>
          ),
        },
        { title: 'Последний день', kind: 'short', cell: (one) => shortDay(lastDay(one)) },
      ]}
    />
  )
}

function Anew({ shown: { turn } }: PartProps) {
  return (
    <Block id="anew" title={texts.anew}>
      <div class="prose">
        <ul>
          {texts.acts.map(({ href, says }) => (
            <li>
              <a href={href}>{says}</a>
            </li>
          ))}
          {turn.toConfirm.map((bank) => (
            <li>
              <a href={`/${bank}`}>{texts.bank[bank]}</a>: {texts.confirmWhy(turn.next).toLowerCase()}
            </li>
          ))}
        </ul>
      </div>
      {turn.toConfirm.length === 0 && <p>{texts.confirmed}</p>}
    </Block>
  )
}

function Turn({ shown: { turn, isTime, opens } }: PartProps) {
  return (
    <Block id="turn" title={schoolYearWords(turn.next)}>
      {isTime ? (
        <Form action="/year">
          <input type="hidden" name="to" value={turn.next} />
          <p>{texts.turnWhat}</p>
          <FormButtons>
            <Button>{texts.turn(turn.next)}</Button>
          </FormButtons>
        </Form>
      ) : (
        <Note>{texts.notYet(longDay(opens))}</Note>
      )}
    </Block>
  )
}

function Former({ shown: { former, turned, names } }: PartProps) {
  return (
    <Block id="former" title={texts.former}>
      {former.length === 0 && <p>{texts.formerNone}</p>}
      {former.map((year) => (
        <p>
          <strong>{schoolYearWords(year)}</strong>:{' '}
          {texts.formerLinks(year).map(({ href, says }, at) => (
            <>
              {at > 0 && ', '}
              <a href={href}>{says}</a>
            </>
          ))}
        </p>
      ))}
      {turned.map(({ schoolYear, on, by }) => (
        <p class="small sec">{texts.turned(schoolYear, longDay(on), names.get(by) ?? '')}</p>
      ))}
    </Block>
  )
}
