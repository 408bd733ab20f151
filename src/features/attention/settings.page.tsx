import { knownThresholds, thresholdsVersion } from '#domain/attention/thresholds.ts'
import { longDay } from '#kit/russian/dates.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import type { SettingsPage } from './queries.ts'
import { settingsTexts as texts, unitLabel } from './texts.ts'

const known = new Map(knownThresholds.map((one) => [one.code, one]))

/** Every number by which pairs are judged: what it is, why it is so, and what it was before. */
export function settingsPage({ now, set, names }: SettingsPage, trouble?: Trouble): Page {
  const field = {
    errors: trouble?.errors ?? {},
    values:
      trouble?.values ??
      Object.fromEntries(Object.entries(now).map(([code, amount]) => [code, String(amount)])),
  }
  return {
    title: texts.title,
    place: '/attention',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/attention">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead} />
        <p class="small sec">{texts.source(thresholdsVersion)}</p>
        <Form action="/attention/settings" guard>
          {knownThresholds.map(({ code, title, why, unit, amount }) => (
            <TextField
              {...field}
              name={code}
              label={`${title}, ${unitLabel(unit)}`}
              hint={`${why} ${texts.usual(amount, unit)}`}
              inputMode="numeric"
              width="s"
            />
          ))}
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
        {set.length > 0 && (
          <Block id="history" title={texts.history}>
            <Table
              caption={texts.history}
              rows={set.toReversed()}
              columns={[
                { title: texts.from, kind: 'short', cell: (one) => longDay(one.from) },
                {
                  title: texts.what,
                  cell: ({ code, amount }) => {
                    const { title, unit } = known.get(code)!
                    return texts.changed(title, amount, unit)
                  },
                },
                { title: texts.who, cell: (one) => names.get(one.by) ?? '' },
              ]}
            />
          </Block>
        )}
      </>
    ),
  }
}
