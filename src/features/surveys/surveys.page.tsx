import { type Campaign, closesOn, isAhead, isOpen } from '#domain/surveys/campaign.ts'
import type { ProposedCampaign } from '#domain/surveys/propose-campaigns.ts'
import { surveys } from '#domain/surveys/questionnaire.ts'
import type { Day } from '#kit/day.ts'
import { dayAndMonth, fromNow, longDay, period } from '#kit/russian/dates.ts'
import { campaignTitle, surveyNames } from '#pieces/survey-texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Table } from '#ui/tables/table.tsx'
import { Queue, type Task } from '#ui/work/queue.tsx'
import type { Page } from '../route.ts'
import type { Surveys } from './queries.ts'
import { surveysTexts as texts } from './texts.ts'

/** What it is time to ask, and all that was asked. */
export function surveysPage({ campaigns, counts, proposed, mayRun, today }: Surveys): Page {
  const others = surveys.filter((survey) => proposed.every((one) => one.survey !== survey))
  return {
    title: texts.title,
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            mayRun &&
            others.map((survey) => (
              <ButtonLink href={`/surveys/new?survey=${survey}`} look="second">
                {texts.ask[survey]}
              </ButtonLink>
            ))
          }
        />
        {mayRun && (
          <Queue groups={[{ title: texts.now, tasks: proposed.map((one) => taskOf(one, today)) }]} />
        )}
        {!mayRun && proposed.length > 0 && (
          <Note>
            {proposed.map(({ survey, from, through }) => (
              <p>{texts.proposed(surveyNames[survey], period(from, through))}</p>
            ))}
          </Note>
        )}
        {campaigns.length === 0 ? (
          <Empty title={texts.emptyTitle} why={texts.emptyWhy} />
        ) : (
          <Block id="campaigns" title={texts.campaigns}>
            <Table
              caption={texts.campaigns}
              rows={campaigns}
              columns={[
                {
                  title: texts.name,
                  kind: 'head',
                  cell: (one) => <a href={`/surveys/${one.id}`}>{campaignTitle(one)}</a>,
                },
                { title: texts.window, cell: (one) => period(one.from, one.through) },
                {
                  title: texts.answered,
                  cell: (one) => {
                    const { answered = 0, asked = 0 } = counts.get(one.id) ?? {}
                    return texts.outOf(answered, asked)
                  },
                },
                { title: texts.state, cell: (one) => <CampaignState campaign={one} today={today} /> },
              ]}
            />
          </Block>
        )}
      </>
    ),
  }
}

function taskOf({ survey, from, through }: ProposedCampaign, today: Day): Task {
  return {
    verb: texts.verb[survey],
    object: texts.object[survey],
    why: texts.nowWhy[survey],
    due: texts.by(dayAndMonth(through)),
    near: from > today ? texts.from(dayAndMonth(from)) : fromNow(through, today),
    action: { label: texts.begin, href: `/surveys/new?survey=${survey}` },
  }
}

export function CampaignState({ campaign, today }: { readonly campaign: Campaign; readonly today: Day }) {
  if (isAhead(campaign, today)) return <State is="early">{texts.ahead}</State>
  return isOpen(campaign, today) ? (
    <State is="wait">{texts.open}</State>
  ) : (
    <State is="ok">
      {texts.closed} {longDay(closesOn(campaign))}
    </State>
  )
}
