import type { TableRefusal } from '#outside/spreadsheets/table-refusal.ts'
import type { StaffImport } from '#store/staff-imports.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation, DeadEnd } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Progress } from '#ui/blocks/progress.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import type { Page } from '../route.ts'
import { checkPage } from './check.page.tsx'
import { importTexts as texts } from './parts/texts.ts'
import type { ImportPage } from './queries.ts'
import { tableRefusalText } from './texts.ts'

/** One address for the whole way of a list: being read, to be checked, refused, over. */
export function importPage({ brought }: ImportPage): Page {
  if (brought.state === 'reading') return readingPage(brought)
  if (brought.state === 'read' && brought.reading) return checkPage(brought, brought.reading)
  if (brought.state === 'refused') return refusedPage(brought)
  return overPage(brought)
}

function readingPage({ id, progress, fileName }: StaffImport): Page {
  return {
    title: texts.reading,
    place: '/people',
    width: 'narrow',
    refreshSeconds: 1,
    body: (
      <>
        <Crumb href="/staff">{texts.title}</Crumb>
        <Steps steps={texts.steps} current={0} />
        <Head title={texts.reading} lead={fileName} />
        <Progress label={texts.reading} done={progress} total={100} page={`/staff/${id}`} />
      </>
    ),
  }
}

function refusedPage({ refusal, fileName }: StaffImport): Page {
  return {
    title: texts.refusedTitle,
    place: '/people',
    body: (
      <>
        <Crumb href="/staff">{texts.title}</Crumb>
        <DeadEnd title={texts.refusedTitle} ways={<ButtonLink href="/staff">{texts.another}</ButtonLink>}>
          <p>{fileName}</p>
          <p>{tableRefusalText(refusal as TableRefusal)}</p>
        </DeadEnd>
      </>
    ),
  }
}

function overPage({ state }: StaffImport): Page {
  const title = state === 'applied' ? texts.doneTitle : texts.droppedTitle
  return {
    title,
    place: '/people',
    body: (
      <>
        <Steps steps={texts.steps} current={3} />
        <Confirmation
          title={title}
          actions={
            <>
              {state === 'applied' && <ButtonLink href="/pairs">{texts.toPairs}</ButtonLink>}
              <ButtonLink href="/people" look="second">
                {texts.toPeople}
              </ButtonLink>
            </>
          }
        >
          <p>{state === 'applied' ? texts.doneNext : texts.over}</p>
        </Confirmation>
      </>
    ),
  }
}
