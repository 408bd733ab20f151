import type { StaffList } from '#domain/staff/read-staff.ts'
import type { StaffImport } from '#store/staff-imports.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import { ColumnsTable } from './parts/columns-table.tsx'
import { PeopleRead } from './parts/people-read.tsx'
import { importTexts as texts } from './parts/texts.ts'
import { doubtTexts, fieldTexts, listDoubtTexts, rowReasonText } from './texts.ts'

/** The second step: how the file was understood, the columns to correct, and the fate of every row. */
export function checkPage(brought: StaffImport, reading: StaffList): Page {
  const address = `/staff/${brought.id}`
  const count = (fate: string) => reading.rows.filter((row) => row.fate === fate).length
  const refused = count('refused')
  const known = reading.columns.filter((column) => column.kind !== null).length
  return {
    title: texts.checkTitle,
    place: '/people',
    width: 'wide',
    body: (
      <>
        <Crumb href="/staff">{texts.title}</Crumb>
        <Steps steps={texts.steps} current={1} />
        <Head
          title={texts.checkTitle}
          lead={texts.checkLead(brought.fileName, reading.people.length)}
          actions={<ButtonLink href={`${address}/changes`}>{texts.toChanges}</ButtonLink>}
        />
        <Figs
          figures={[
            { number: reading.people.length, sentence: texts.figures.read },
            { number: count('joined'), sentence: texts.figures.joined },
            { number: count('skipped'), sentence: texts.figures.skipped },
            refused > 0
              ? { number: refused, state: { is: 'bad', word: texts.figures.refused } }
              : { number: 0, sentence: texts.figures.refused },
          ]}
        />
        <Doubts reading={reading} />
        <Block id="columns" title={texts.columns} aside={texts.columnsKnown(known, reading.columns.length)}>
          <Form action={`${address}/columns`}>
            <ColumnsTable columns={reading.columns} />
            <FormButtons>
              <Button look="second">{texts.readAgain}</Button>
            </FormButtons>
          </Form>
        </Block>
        <Block
          id="people"
          title={texts.fates}
          aside={refused > 0 && <a href={`${address}/refused`}>{texts.refusedRows}</a>}
        >
          <PeopleRead people={reading.people} />
          <More summary={texts.notTaken}>
            <ul class="plain small">
              {reading.rows
                .filter((row) => row.fate !== 'person')
                .map((row) => (
                  <li>
                    {texts.row} {row.row}: {texts.fateNames[row.fate]}. {rowReasonText(row)}
                  </li>
                ))}
            </ul>
          </More>
        </Block>
        <Buttons>
          <ButtonLink href={`${address}/changes`} look="second">
            {texts.toChanges}
          </ButtonLink>
          <ActionButton action={{ label: texts.drop, post: `${address}/drop` }} look="quiet" />
        </Buttons>
      </>
    ),
  }
}

/** What was understood with a doubt, person by person: the one thing a tired person must look at here. */
function Doubts({ reading }: { readonly reading: StaffList }) {
  const doubtful = reading.people.filter((person) => person.doubts.length > 0)
  return (
    <Block id="doubts" title={texts.doubts} aside={doubtful.length > 0 && texts.doubtful(doubtful.length)}>
      {doubtful.length + reading.doubts.length === 0 && <p class="sec">{texts.noDoubts}</p>}
      <ul class="plain">
        {reading.doubts.map(({ reason }) => (
          <li>{listDoubtTexts[reason]}</li>
        ))}
      </ul>
      {doubtful.length > 0 && (
        <>
          <p class="lead">{texts.doubtsLead}</p>
          <ul class="plain small">
            {doubtful.map(({ surname, name, patronymic, doubts }) => (
              <li>
                <b>{[surname, name, patronymic].filter(Boolean).join(' ')}</b>{' '}
                {doubts
                  .map(({ row, field, reason, cell }) =>
                    texts.doubt(row, fieldTexts[field], doubtTexts[reason], cell),
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  )
}
