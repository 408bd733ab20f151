import { isSigned, stateOf } from '#domain/papers/paper.ts'
import { mayBeSignedHere } from '#domain/papers/sign-paper.ts'
import { longDay } from '#kit/russian/dates.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Printed, type PrintedBlock } from '#ui/blocks/printed.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { OwnPaper } from './queries.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.own

/** A paper that waits for the person who opened it: its text, and one button. */
export function ownPaperPage(shown: OwnPaper, text: readonly PrintedBlock[], trouble?: Trouble): Page {
  const { paper, line } = shown
  return {
    title: paper.title,
    place: '/today',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/today">{paperTexts.crumbToday}</Crumb>
        <Head
          title={paper.title}
          lead={line.done === null && texts.lead[line.must]}
          actions={
            typeof paper.pdf !== 'string' && (
              <ButtonLink href={`/asked/paper/${paper.id}/pdf`} look="second">
                {texts.pdf}
              </ButtonLink>
            )
          }
        />
        <ErrorSummary errors={trouble?.errors ?? {}} />
        {noteOf(shown) && <Said>{noteOf(shown)}</Said>}
        <Printed blocks={text} />
        <Answer shown={shown} />
      </>
    ),
  }
}

/** What a press means, said before the text and not under the button. */
function noteOf({ paper, line, answered, today }: OwnPaper): string {
  if (line.done !== null || stateOf(paper, today) === 'lapsed') return ''
  if (line.must === 'acknowledge') return paper.signedOn === null ? '' : texts.acknowledgeNote
  if (mayBeSignedHere(paper.kind)) return texts.agreeNote
  return paper.kind === 'consent_mentor' && !answered ? texts.byHand : ''
}

function Answer({ shown }: { readonly shown: OwnPaper }) {
  const { paper, line, answered, today } = shown
  if (stateOf(paper, today) === 'lapsed') return <Said is="help">{texts.lapsed}</Said>
  if (line.done) {
    const ofData = paper.kind === 'pd_consent' || paper.kind === 'pd_dissemination'
    return (
      <>
        <Said is="ok">{texts.done(longDay(line.done.on), paperTexts.sources[line.done.source])}</Said>
        {ofData && isSigned(paper, today) && (
          <Press paper={paper.id} deed="withdraw" label={texts.withdraw} note={texts.withdrawNote} quiet />
        )}
      </>
    )
  }
  if (line.must === 'acknowledge') {
    if (paper.signedOn === null) return <Said>{texts.waits}</Said>
    return <Press paper={paper.id} deed="done" label={texts.acknowledge} />
  }
  if (mayBeSignedHere(paper.kind)) return <Press paper={paper.id} deed="done" label={texts.agree} />
  if (paper.kind !== 'consent_mentor') return <Said is="help">{texts.byHand}</Said>
  if (answered) return <Said is="ok">{texts.answered}</Said>
  return <Press paper={paper.id} deed="done" label={texts.answerYes} />
}

type SaidProps = { readonly is?: 'ok' | 'help'; readonly children: string }

function Said({ is, children }: SaidProps) {
  return (
    <Note is={is}>
      <p>{children}</p>
    </Note>
  )
}

type PressProps = {
  readonly paper: string
  readonly deed: 'done' | 'withdraw'
  readonly label: string
  readonly note?: string
  readonly quiet?: boolean
}

function Press({ paper, deed, label, note, quiet }: PressProps) {
  const button = (
    <Button look={quiet ? 'second' : 'primary'} name="do" value={deed}>
      {label}
    </Button>
  )
  return (
    <Form action={`/asked/paper/${paper}`}>
      {note && <p class="small sec">{note}</p>}
      {quiet ? <FormButtons>{button}</FormButtons> : <Send>{button}</Send>}
    </Form>
  )
}
