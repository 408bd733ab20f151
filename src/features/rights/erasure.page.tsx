import { grounds } from '#domain/rights/erasure-order.ts'
import { dayIn } from '#kit/day.ts'
import { longDay, longMoment } from '#kit/russian/dates.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Checkbox, Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { ErasurePage, RightsPage } from './erasure-queries.ts'
import { erasureTexts as texts } from './erasure-texts.ts'
import { TermsTable } from './parts/terms-table.tsx'
import { tableTitles } from './table-texts.ts'
import { termPageTexts } from './term-texts.ts'

/** What goes, what stays, and no way back: read before the one button. */
export function erasurePage({ person, name, trouble, mentions }: ErasurePage, failed?: Trouble): Page {
  const field = { errors: failed?.errors ?? {}, values: failed?.values ?? {} }
  return {
    title: texts.title,
    place: '/people',
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/people/${person}`}>{name}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead(name)} />
        <Note>
          <p>{texts.stays}</p>
          <p>{texts.packages}</p>
        </Note>
        <Mentions of={mentions} />
        {trouble ? (
          <Note is="bad">
            <p>{texts.cannot}</p>
            <p>{texts.refused[trouble.reason]}.</p>
          </Note>
        ) : (
          <>
            <p>
              {texts.export} <a href={`/people/${person}/record`}>{texts.exportLink}</a>
            </p>
            <Form action={`/people/${person}/erase`}>
              <Radios
                {...field}
                name="ground"
                label={texts.ground}
                options={grounds.map((value) => ({ value, label: texts.grounds[value] }))}
              />
              <Checkbox {...field} name="sure" label={texts.sure} />
              <FormButtons>
                <Button look="danger">{texts.button}</Button>
              </FormButtons>
            </Form>
          </>
        )}
      </>
    ),
  }
}

/** R-RGT-12. Words of others are theirs: they are mended by hand, and before, for afterwards there is no name to look for. */
function Mentions({ of: mentions }: { readonly of: ErasurePage['mentions'] }) {
  return (
    <Block id="mentions" title={texts.mentions}>
      {mentions.length === 0 ? (
        <p>{texts.noMentions}</p>
      ) : (
        <>
          <p class="lead">{texts.mentionsLead}</p>
          <ul>
            {mentions.map(({ table, rows, mentorship, event }) => {
              const where = texts.mentionedIn(texts.mentionPlaces[table] ?? tableTitles[table] ?? table, rows)
              const to = mentorship ? `/mentorships/${mentorship}` : event ? `/events/${event}` : null
              return <li>{to ? <a href={to}>{where}</a> : where}</li>
            })}
          </ul>
        </>
      )}
    </Block>
  )
}

/** Whom to answer by which day, and the acts. */
export function rightsPage({ due, leaving, erasures, zone, today }: RightsPage): Page {
  return {
    title: texts.list,
    place: '/people',
    body: (
      <>
        <Crumb href="/people">{texts.people}</Crumb>
        <Head title={texts.list} lead={texts.listLead} />
        <Block id="due" title={texts.due}>
          <p class="lead">{texts.dueLead}</p>
          {due.length === 0 ? (
            <Empty why={texts.nobodyDue} />
          ) : (
            <ul>
              {due.map(({ person, name, by }) => (
                <li>
                  <a href={`/people/${person}/erasure`}>{name}</a>: {texts.dueBy(longDay(by))}
                </li>
              ))}
            </ul>
          )}
        </Block>
        <Block id="leaving" title={termPageTexts.leavers}>
          <p class="lead">{termPageTexts.leaversLead}</p>
          {leaving.length === 0 ? (
            <Empty why={termPageTexts.noLeavers} />
          ) : (
            <ul>
              {leaving.map(({ person, name, by }) => (
                <li>
                  <a href={`/people/${person}/erasure`}>{name}</a>:{' '}
                  {by < today ? termPageTexts.held : termPageTexts.goes(longDay(by))}
                </li>
              ))}
            </ul>
          )}
        </Block>
        <Block id="acts" title={texts.acts}>
          {erasures.length === 0 ? (
            <Empty why={texts.noActs} />
          ) : (
            <ul>
              {erasures.map((one) => (
                <li>
                  {texts.act(one.number, longDay(dayIn(zone, one.at)))} ({longMoment(one.at, zone)}):{' '}
                  {one.act.name || texts.nameless}.{' '}
                  <a href={`/rights/${one.id}/act`}>
                    {texts.takeAct}
                    <span class="vh"> № {one.number}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Block>
        <Block id="terms" title={termPageTexts.title}>
          <p class="lead">{termPageTexts.lead}</p>
          <TermsTable />
        </Block>
      </>
    ),
  }
}
