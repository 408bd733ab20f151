import { normsToCheck } from '#domain/documents/norms.ts'
import { isNumbered, isOrder, isSigned, stateOf } from '#domain/papers/paper.ts'
import { mayBeSignedHere } from '#domain/papers/sign-paper.ts'
import { ActionButton, Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Cols, Crumb, Head, More, Note, SideSection } from '#ui/blocks/head.tsx'
import { Printed, type PrintedBlock } from '#ui/blocks/printed.tsx'
import { Progress } from '#ui/blocks/progress.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, FileField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { PaperStateMark } from './parts/paper-state.tsx'
import { Readers } from './parts/readers.tsx'
import { Stamps } from './parts/stamps.tsx'
import { type PaperPage, waitsForHand } from './queries.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.paper
const none = { errors: {}, values: {} }

/** A paper: its text as it was printed, its stamps, and who has signed and read it. */
export function paperPage(shown: PaperPage, text: readonly PrintedBlock[], trouble?: Trouble): Page {
  const { paper } = shown
  return {
    title: paper.title,
    place: '/papers',
    width: 'wide',
    ...(paper.state === 'making' ? { refreshSeconds: 2 } : {}),
    body: (
      <>
        <Crumb href="/papers">{paperTexts.register.title}</Crumb>
        <Head title={paper.title} lead={<Lead shown={shown} />} actions={<Files shown={shown} />} />
        <ErrorSummary errors={trouble?.errors ?? {}} />
        {paper.state === 'making' && (
          <Progress label={texts.making} done={0} total={1} page={`/papers/${paper.id}`} />
        )}
        <Warnings shown={shown} />
        <Cols side={<Side shown={shown} trouble={trouble} />} sideLabel={texts.stamps}>
          {text.length > 0 && <Printed blocks={text} />}
        </Cols>
        <Readers shown={shown} trouble={trouble} />
        <Norms kind={paper.kind} />
      </>
    ),
  }
}

type Shown = { readonly shown: PaperPage }
type WithTrouble = Shown & { readonly trouble: Trouble | undefined }

function Lead({ shown: { paper, today } }: Shown) {
  if (paper.state === 'making') return null
  if (paper.state === 'failed') return <>{texts.failed}</>
  return <PaperStateMark kind={paper.kind} state={stateOf(paper, today)} />
}

function Files({ shown: { paper, mayKeep } }: Shown) {
  const address = `/papers/${paper.id}`
  const remakes = mayKeep && paper.signedOn === null && paper.state !== 'making'
  return (
    <>
      {typeof paper.pdf !== 'string' && (
        <ButtonLink href={`${address}/pdf`} look="second">
          {texts.pdf}
        </ButtonLink>
      )}
      {paper.file && (
        <ButtonLink href={`${address}/docx`} look="second" download>
          {texts.docx}
        </ButtonLink>
      )}
      {paper.scan && (
        <ButtonLink href={`${address}/scan`} look="second">
          {texts.scan}
        </ButtonLink>
      )}
      {remakes && <ActionButton action={{ label: texts.again, post: `${address}/again` }} look="quiet" />}
    </>
  )
}

const pdfTexts = { waiting: texts.pdfWaiting, missing: texts.pdfMissing, failed: texts.pdfFailed } as const

function Warnings({ shown: { paper, renamed, sameNumber } }: Shown) {
  const pdf = paper.state === 'made' && typeof paper.pdf === 'string' ? pdfTexts[paper.pdf] : undefined
  const said = paper.signedOn === null ? texts.renamedDraft : texts.renamedSigned
  return (
    <>
      {renamed.map(({ was, now }) => (
        <Note is="help">
          <p>{said(was, now)}</p>
        </Note>
      ))}
      {sameNumber && (
        <Note is="help">
          <p>{texts.sameNumber(paper.number ?? '', sameNumber.title)}</p>
        </Note>
      )}
      {pdf && (
        <Note is={paper.pdf === 'waiting' ? undefined : 'help'}>
          <p>{pdf}</p>
        </Note>
      )}
    </>
  )
}

function Side({ shown, trouble }: WithTrouble) {
  const { paper, mayKeep, maySign, today } = shown
  const signed = isSigned(paper, today)
  return (
    <>
      <SideSection title={texts.stamps}>
        <Stamps shown={shown} />
      </SideSection>
      {mayKeep && waitsForHand(paper) && <SignForm shown={shown} trouble={trouble} />}
      {maySign && !mayKeep && waitsForHand(paper) && paper.kind.startsWith('order_') && (
        <SideSection title={paperTexts.sign.one}>
          <p>{texts.byHead}</p>
        </SideSection>
      )}
      {paper.kind === 'order_pairs' && paper.signedOn === null && (
        <SideSection title={paperTexts.sign.one}>
          <p>{texts.orderWay}</p>
          {maySign && <ButtonLink href="/approval">{texts.toApproval}</ButtonLink>}
        </SideSection>
      )}
      {mayKeep && paper.signedOn !== null && <ScanForm shown={shown} trouble={trouble} />}
      {mayKeep && signed && paper.lapsedOn === null && <LapseForm shown={shown} trouble={trouble} />}
    </>
  )
}

function SignForm({ shown: { paper, today }, trouble = none }: WithTrouble) {
  const isOwn = isOrder(paper.kind)
  return (
    <SideSection title={paperTexts.sign.one}>
      <p class="small sec">{mayBeSignedHere(paper.kind) ? paperTexts.sign.oneLead : texts.hand}</p>
      <Form action={`/papers/${paper.id}/sign`}>
        <DateField name="on" label={paperTexts.sign.on} today={today} {...trouble} />
        {isNumbered(paper.kind) && (
          <TextField name="number" label={texts.number} width="m" optional={!isOwn} {...trouble} />
        )}
        <FormButtons>
          <Button>{paperTexts.sign.one}</Button>
        </FormButtons>
      </Form>
    </SideSection>
  )
}

function ScanForm({ shown: { paper }, trouble = none }: WithTrouble) {
  const { scan } = paperTexts
  return (
    <SideSection title={scan.title}>
      <Form action={`/papers/${paper.id}/scan`} files>
        <FileField
          name="scan"
          label={scan.label}
          hint={scan.hint}
          accept=".pdf,.jpg,.jpeg,.png"
          {...trouble}
        />
        <FormButtons>
          <Button look="second">{scan.press}</Button>
        </FormButtons>
      </Form>
    </SideSection>
  )
}

function LapseForm({ shown: { paper, today }, trouble = none }: WithTrouble) {
  const { lapse } = paperTexts
  return (
    <More summary={lapse.title} open={'lapsedOn' in trouble.errors || 'because' in trouble.errors}>
      <p class="small sec">{lapse.lead}</p>
      <Form action={`/papers/${paper.id}/lapse`}>
        <DateField name="lapsedOn" label={lapse.on} today={today} {...trouble} />
        <TextField name="because" label={lapse.because} {...trouble} />
        <FormButtons>
          <Button look="danger">{lapse.press}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}

/** R-DOC-14. What the text rests on and nobody has checked. */
function Norms({ kind }: { readonly kind: string }) {
  const norms = normsToCheck([kind])
  if (norms.length === 0) return null
  return (
    <Block id="norms" title={texts.norms}>
      <More summary={texts.normsLead}>
        <ul>
          {norms.map(({ title, says, statusWords }) => (
            <li>
              <b>{title}.</b> {says} <span class="small sec">{statusWords}</span>
            </li>
          ))}
        </ul>
      </More>
    </Block>
  )
}
