import { awaitedOf } from '#domain/meetings/confirming.ts'
import { isAtWork } from '#domain/meetings/may-meet.ts'
import { isHeld } from '#domain/meetings/meeting.ts'
import { planProgress, type RowProgress } from '#domain/meetings/plan-progress.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { dayAndMonth, period } from '#kit/russian/dates.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { Checkboxes, Pick } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form } from '#ui/forms/form.tsx'
import { History } from '#ui/work/history.tsx'
import type { Page, Trouble } from '../route.ts'
import { aboutWords, EntryDeeds, EntryLine } from './parts/entry-line.tsx'
import { HelpBlock } from './parts/help-block.tsx'
import { NextBlock } from './parts/next-block.tsx'
import { NotesBlocks } from './parts/notes-blocks.tsx'
import { shortName, withWhom } from './parts/people.ts'
import { PlanTable } from './parts/plan-table.tsx'
import { SwitchPair } from './parts/switch-pair.tsx'
import type { OwnPage } from './queries.ts'
import { lastsWords, ownTexts as texts, worthNames } from './texts.ts'

/** One's own pair: what is next, what was, who asks for help, what is noted. */
export function ownPage(page: OwnPage, trouble?: Trouble): Page {
  const { desk, pairs } = page
  const { mentorship, people, reader } = desk
  const address = `/asked/meetings/${mentorship.id}`
  const works = isAtWork(mentorship, desk.context)
  const title = withWhom(people, mentorship, reader)
  return {
    title: `${texts.title}: ${title}`,
    place: '/asked/meetings',
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={title}
          lead={period(mentorship.from, lastDay(mentorship))}
          actions={
            <>
              {desk.mayEnter && <ButtonLink href={`${address}/log`}>{texts.log}</ButtonLink>}
              {works && (
                <ButtonLink href={`${address}/plan`} look="second">
                  {texts.plan}
                </ButtonLink>
              )}
            </>
          }
        />
        <SwitchPair pairs={pairs} current={mentorship.id} />
        {!desk.mayEnter && (
          <Note>
            <p>{texts.over(lastDay(mentorship))}</p>
          </Note>
        )}
        <ToConfirm page={page} trouble={trouble} />
        <NextBlock page={page} />
        <HelpBlock page={page} trouble={trouble} />
        <Log page={page} />
        <Plan page={page} />
        <NotesBlocks page={page} trouble={trouble} />
        <div class="field btns">
          {sideOf(desk) !== 'co_mentor' && (
            <ButtonLink href={`/asked/account/${mentorship.id}`} look="quiet">
              {texts.toAccount}
            </ButtonLink>
          )}
          <ButtonLink href="/asked/calendar" look="quiet">
            {texts.calendar}
          </ButtonLink>
          {works && (
            <ButtonLink href={`/asked/change/${mentorship.id}`} look="quiet">
              {sideOf(desk) === 'mentee' ? texts.anotherMentor : texts.relief}
            </ButtonLink>
          )}
        </div>
      </>
    ),
  }
}

const sideOf = ({ mentorship, reader }: OwnPage['desk']) =>
  mentorship.members.find(({ person }) => person === reader)?.side

type OwnProps = { readonly page: OwnPage; readonly trouble?: Trouble | undefined }

/** R-MTG-3. All that waits for this person, ticked: one touch confirms it. */
function ToConfirm({ page: { desk }, trouble }: OwnProps) {
  const { meetings, mentorship, reader, people } = desk
  const waiting = meetings
    .filter(isHeld)
    .filter((one) => awaitedOf(one, mentorship).some((person) => person === reader))
  if (waiting.length === 0) return null
  const values = { meeting: waiting.map(({ id }) => id), worth: trouble?.values.worth }
  const fields = { errors: trouble?.errors ?? {}, values }
  return (
    <Block id="confirm" title={texts.confirmTitle}>
      <Form action={`/asked/meetings/${mentorship.id}/confirm`}>
        <Checkboxes
          {...fields}
          name="meeting"
          label={texts.confirmLead}
          options={waiting.map((one) => ({
            value: one.id,
            label: `${dayAndMonth(one.held.on)}, ${lastsWords(one.held.minutes)}: ${aboutWords(one, desk)}`,
            hint: [shortName(people, one.held.enteredBy), one.held.outcome].filter(Boolean).join('. '),
          }))}
        />
        <Pick
          {...fields}
          name="worth"
          label={texts.worth}
          optional
          seenBy={texts.worthSeen}
          options={Object.entries(worthNames).map(([value, label]) => ({ value, label }))}
        />
        <div class="field btns">
          <Button name="answer" value="confirmed">
            {texts.confirm}
          </Button>
          <Button name="answer" value="disputed" look="quiet">
            {texts.dispute}
          </Button>
        </div>
        <p class="small sec">{texts.disputeHint}</p>
      </Form>
    </Block>
  )
}

const fewEntries = 10

function Log({ page: { desk, asked } }: OwnProps) {
  const held = desk.meetings.filter(isHeld).toReversed()
  const shown = asked.all ? held : held.slice(0, fewEntries)
  return (
    <Block id="log" title={texts.logTitle}>
      {held.length === 0 ? (
        <Empty why={texts.logNothing} />
      ) : (
        <History
          lines={shown.map((one) => ({
            datetime: one.held.on,
            time: dayAndMonth(one.held.on),
            sentence: <EntryLine desk={desk} meeting={one} />,
            under: <EntryDeeds desk={desk} meeting={one} />,
          }))}
        />
      )}
      {shown.length < held.length && (
        <p>
          <a href="?all=yes#log">{texts.older(held.length)}</a>
        </p>
      )}
    </Block>
  )
}

/** R-MTG-5. The plan, each line with what has become of it. */
function Plan({ page: { desk } }: OwnProps) {
  const { rows, meetings, today, mentorship } = desk
  if (rows.length === 0) return null
  const progress = planProgress(rows, meetings, today)
  const done = progress.filter((one) => one.done !== null).length
  const isNow = ({ state }: RowProgress) => state === 'due' || state === 'overdue'
  const now = progress.filter(isNow)
  const rest = progress.filter((one) => !isNow(one))
  return (
    <Block
      id="plan"
      title={texts.programme}
      aside={<a href={`/asked/programme/${mentorship.id}`}>{texts.toProgramme}</a>}
    >
      <p class="lead">{texts.programmeLead(done, rows.length)}</p>
      {now.length > 0 && <PlanTable progress={now} />}
      {rest.length > 0 && (
        <More summary={texts.planRest}>
          <PlanTable progress={rest} />
        </More>
      )}
    </Block>
  )
}
