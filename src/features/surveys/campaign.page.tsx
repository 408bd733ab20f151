import { type Campaign, closesOn, isAhead, isOpen } from '#domain/surveys/campaign.ts'
import { outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { clockTime, dayAndMonth, longDay, period } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { campaignTitle } from '#pieces/survey-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { Services } from '../services.ts'
import { Progress } from './parts/progress-of-people.tsx'
import type { CampaignPage } from './queries.ts'
import { campaignTexts as texts } from './texts.ts'

type Around = {
  readonly services: Services
  readonly show: string
  /** A reminder has just been asked for. */
  readonly asked: boolean
  readonly trouble?: Trouble | undefined
}

/** R-SUR-7. How a campaign goes: everybody on one page, what can be done, and when letters go next. */
export function campaignPage(page: CampaignPage, { services, show, asked, trouble }: Around): Page {
  const { campaign, mayRun, today, others } = page
  const isGoing = isOpen(campaign, today) || isAhead(campaign, today)
  const errors = trouble?.errors ?? {}
  const path = `/surveys/${campaign.id}`
  return {
    title: campaignTitle(campaign),
    place: '/surveys',
    width: 'wide',
    body: (
      <>
        <Crumb href="/surveys">{texts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head
          title={campaignTitle(campaign)}
          lead={leadOf(campaign, today)}
          actions={mayRun && <Actions path={path} page={page} />}
        />
        {asked && (
          <Note is="ok">
            <p role="status">{remindedWords(page)}</p>
          </Note>
        )}
        {isGoing && services.address.onlyHere && (
          <Note is="help">
            <p>{texts.onlyHere}</p>
          </Note>
        )}
        {isGoing && !services.mailGoesOut && (
          <Note>
            <p>{texts.mailbox}</p>
          </Note>
        )}
        <Figs figures={figuresOf(page)} />
        <Block id="people" title={texts.people}>
          <Progress page={page} show={show} />
        </Block>
        {mayRun && isGoing && others.length > 0 && (
          <More summary={texts.more} open={errors.person !== undefined}>
            <Form action={`${path}/people`}>
              <Select
                name="person"
                label={texts.moreLabel}
                errors={errors}
                values={trouble?.values ?? {}}
                options={others.map((one) => ({ value: one.id, label: wholeName(one) }))}
              />
              <FormButtons>
                <Button look="second">{texts.moreButton}</Button>
              </FormButtons>
            </Form>
          </More>
        )}
        {mayRun && isGoing && (
          <More summary={texts.close}>
            <p>{texts.closeWhy}</p>
            <Form action={`${path}/close`}>
              <FormButtons>
                <Button look="danger">{texts.close}</Button>
              </FormButtons>
            </Form>
          </More>
        )}
      </>
    ),
  }
}

function Actions({ path, page }: { readonly path: string; readonly page: CampaignPage }) {
  const { campaign, today, people } = page
  const isGoing = isOpen(campaign, today) || isAhead(campaign, today)
  return (
    <>
      {isOpen(campaign, today) && people.some(canBeReminded) && (
        <form class="one" method="post" action={`${path}/remind`}>
          <Button>{texts.remind}</Button>
        </form>
      )}
      {isGoing && (
        <form class="one" method="post" action={`${path}/slips`}>
          <Button look="second">{texts.slips}</Button>
        </form>
      )}
      <ButtonLink href={`${path}/blank`} look="second">
        {texts.blank}
      </ButtonLink>
    </>
  )
}

/** Somebody whom a letter can still reach. */
const canBeReminded = ({ handedIn, invitation, person }: CampaignPage['people'][number]) =>
  !handedIn && !invitation.stoppedOn && person.email !== null

function remindedWords({ now, zone }: CampaignPage): string {
  const leave = outOfQuietHours(now, zone)
  if (leave === now) return texts.remindedNow
  return texts.remindedLater(`${dayAndMonth(dayIn(zone, leave))} ${texts.at(clockTime(leave, zone))}`)
}

function leadOf(campaign: Campaign, today: Day): string {
  const window = period(campaign.from, campaign.through)
  const closes = closesOn(campaign)
  if (isAhead(campaign, today)) return texts.aheadLead(window)
  return isOpen(campaign, today) ? texts.lead(window, longDay(closes)) : texts.closedLead(longDay(closes))
}

function figuresOf({ people, nextLetters, zone, campaign, today }: CampaignPage) {
  const answered = people.filter(({ handedIn }) => handedIn)
  const waiting = people.filter(({ handedIn }) => !handedIn)
  const by = (source: string) => answered.filter(({ handedIn }) => handedIn?.source === source).length
  const stopped = waiting.filter(({ invitation }) => invitation.stoppedOn).length
  const noMail = waiting.filter(({ person }) => !person.email).length
  const isGoing = isOpen(campaign, today) || isAhead(campaign, today)
  return [
    {
      number: answered.length,
      of: texts.of(people.length),
      sentence: `${texts.answered}: ${texts.how(by('link'), by('account'), by('paper'))}`,
    },
    {
      number: waiting.length,
      of: texts.of(people.length),
      sentence: `${texts.waiting}: ${texts.waitingHow(stopped, noMail)}`,
    },
    ...(isGoing && nextLetters && waiting.some(canBeReminded)
      ? [
          {
            number: dayAndMonth(dayIn(zone, nextLetters)),
            sentence: `${texts.next}, ${texts.at(clockTime(nextLetters, zone))}`,
          },
        ]
      : []),
  ]
}
