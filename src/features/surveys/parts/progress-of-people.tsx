import { isOpen } from '#domain/surveys/campaign.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { positionWords } from '#pieces/position-words.ts'
import { sheetSourceWords } from '#pieces/survey-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { State } from '#ui/blocks/state.tsx'
import { BulkForm, Facets } from '#ui/tables/find.tsx'
import { type Column, Table } from '#ui/tables/table.tsx'
import type { CampaignPage } from '../queries.ts'
import { newTexts, campaignTexts as texts } from '../texts.ts'

type Asked = CampaignPage['people'][number]

type ProgressProps = { readonly page: CampaignPage; readonly show: string }

/** Eighty people on one screen: who answered, how and when; who has not, and what was written to them. */
export function Progress({ page, show }: ProgressProps) {
  const { people, campaign, mayRun, today } = page
  const path = `/surveys/${campaign.id}`
  const waiting = people.filter(({ handedIn }) => !handedIn)
  const answered = people.filter(({ handedIn }) => handedIn)
  const rows = show === 'waiting' ? waiting : show === 'answered' ? answered : [...waiting, ...answered]
  const facet = (name: string, label: string, count: number) => ({
    label,
    count,
    href: `${path}${name && `?show=${name}`}#people`,
    current: show === name,
  })
  const table = (
    <Table
      caption={texts.people}
      dense
      stickyHead
      rows={rows}
      columns={columnsOf(page)}
      {...(mayRun && isOpen(campaign, today)
        ? {
            choice: {
              name: 'person',
              value: (one: Asked) => one.person.id,
              about: (one: Asked) => texts.choose(wholeName(one.person)),
            },
          }
        : {})}
    />
  )
  return (
    <>
      <Facets
        label={texts.people}
        facets={[
          facet('', texts.all, people.length),
          facet('waiting', texts.waiting, waiting.length),
          facet('answered', texts.answered, answered.length),
        ]}
      />
      {rows.length === 0 && <p class="sec">{texts.emptyFilter}</p>}
      {rows.length > 0 && mayRun && isOpen(campaign, today) && (
        <BulkForm action={`${path}/slips`} actions={<Button look="second">{texts.slipsChosen}</Button>}>
          {table}
        </BulkForm>
      )}
      {rows.length > 0 && !(mayRun && isOpen(campaign, today)) && table}
    </>
  )
}

function columnsOf({ campaign, mayRun, today }: CampaignPage): readonly Column<Asked>[] {
  const columns: readonly Column<Asked>[] = [
    { title: newTexts.person, kind: 'head', cell: ({ person }) => wholeName(person) },
    { title: newTexts.position, label: null, cell: ({ person }) => positionWords(person, today) },
    { title: texts.state, label: null, cell: (one) => <Answered asked={one} /> },
    { title: texts.reminded, cell: lettersOf },
  ]
  if (!mayRun) return columns
  const open = isOpen(campaign, today)
  return [...columns, { title: texts.deeds, cell: (one) => <Deeds asked={one} isOpen={open} /> }]
}

function Answered({ asked: { handedIn, invitation } }: { readonly asked: Asked }) {
  if (handedIn)
    return <State is="ok">{texts.answeredHow(sheetSourceWords[handedIn.source], dayOf(handedIn.on))}</State>
  return <State is="wait">{invitation.stoppedOn ? texts.stopped : texts.notYet}</State>
}

/** «29.11»: the year is plain from the page. */
const dayOf = (day: Day) => shortDay(day).slice(0, 5)

function lettersOf({ invitation: { invitedOn, remindedOn, reminders }, person, handedIn }: Asked): string {
  if (remindedOn) return texts.remindedTimes(reminders, dayOf(remindedOn))
  if (invitedOn) return person.email ? texts.invitedOn(dayOf(invitedOn)) : texts.slipOn(dayOf(invitedOn))
  return person.email || handedIn ? texts.noLetters : texts.noMail
}

function Deeds({
  asked: { invitation, person, handedIn },
  isOpen,
}: {
  readonly asked: Asked
  readonly isOpen: boolean
}) {
  const about = <span class="vh">: {wholeName(person)}</span>
  return (
    <>
      {handedIn && (
        <a href={`/sheets/${invitation.id}`}>
          {texts.read}
          {about}
        </a>
      )}
      {handedIn && isOpen && ' · '}
      {isOpen && (
        <a href={`/sheets/${invitation.id}/paper`}>
          {texts.enter}
          {about}
        </a>
      )}
    </>
  )
}
