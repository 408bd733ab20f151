import { isReady, mayApprove, type SittingLine } from '#domain/papers/sitting.ts'
import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { lackSentence, pairsCount } from '#pieces/paper-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Printed, type PrintedBlock } from '#ui/blocks/printed.tsx'
import { Progress } from '#ui/blocks/progress.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { CheckingPage } from './queries.ts'
import { approvalTexts as texts } from './texts.ts'

/** The order as it will be signed; once it is, what happens next. */
export function checkPage(shown: CheckingPage, text: readonly PrintedBlock[], trouble?: Trouble): Page {
  const { order } = shown
  if (order.signedOn !== null) return donePage(shown)
  return {
    title: texts.check.title,
    place: '/approval',
    width: 'narrow',
    ...(order.state === 'making' ? { refreshSeconds: 1 } : {}),
    body: (
      <>
        <Crumb href="/approval">{texts.check.crumb}</Crumb>
        <Head title={texts.check.title} lead={leadOf(shown)} actions={pdfOf(shown)} />
        <ErrorSummary errors={trouble?.errors ?? {}} />
        {order.state === 'making' && (
          <Progress label={texts.check.making} done={0} total={1} page={`/approval/${order.id}`} />
        )}
        {order.state === 'made' && <Checking shown={shown} text={text} />}
        {order.state === 'failed' && <ButtonLink href="/approval">{texts.check.again}</ButtonLink>}
      </>
    ),
  }
}

function leadOf({ order }: CheckingPage): string {
  return order.state === 'failed' ? texts.check.failed : texts.check.lead
}

function pdfOf({ order }: CheckingPage) {
  if (typeof order.pdf === 'string') return null
  return (
    <ButtonLink href={`/papers/${order.id}/pdf`} look="second">
      {texts.check.pdf}
    </ButtonLink>
  )
}

type Props = { readonly shown: CheckingPage; readonly text: readonly PrintedBlock[] }

function Checking({ shown, text }: Props) {
  const { order, given, lines, people } = shown
  const words = peopleWords(people)
  const inOrder = lines.filter(({ pair }) => order.mentorships.includes(pair.id))
  const out = lines.filter(({ pair }) => !order.mentorships.includes(pair.id))
  const approving = inOrder.filter((one) => given.approved.includes(one.pair.id) && mayApprove(one))
  const outdated = inOrder.length < order.mentorships.length || !inOrder.every(isReady)
  return (
    <>
      <KeyValues
        rows={[
          {
            key: texts.check.act,
            value: texts.check.actWords(given.act!.number, longDay(given.act!.day as Day)),
          },
          { key: texts.check.pairs, value: pairsCount(inOrder.map(({ pair }) => pair)) },
          {
            key: texts.check.programmes,
            value: approving.length > 0 ? texts.programmes(approving.length) : texts.check.none,
          },
          {
            key: texts.check.out,
            value: out.length > 0 ? <LeftOut lines={out} words={words} /> : texts.check.none,
          },
        ]}
      />
      {outdated ? (
        <>
          <Note is="bad">
            <p>{texts.check.outdated}</p>
          </Note>
          <ButtonLink href="/approval">{texts.check.again}</ButtonLink>
        </>
      ) : (
        <Form action={`/approval/${order.id}`}>
          <p class="small sec">{texts.check.signNote}</p>
          <FormButtons>
            <Button>{texts.check.sign(approving.length)}</Button>
          </FormButtons>
        </Form>
      )}
      <Block id="text" title={texts.check.text}>
        <Printed blocks={text} />
      </Block>
    </>
  )
}

function LeftOut({ lines, words }: { readonly lines: readonly SittingLine[]; readonly words: PeopleWords }) {
  return lines.map((line) => (
    <p>
      {pairNames(line.pair, words.name)}
      {line.lacks[0] && <span class="small sec"> {lackSentence(line.lacks[0], words.name)}</span>}
    </p>
  ))
}

function donePage({ order, given, pairs }: CheckingPage): Page {
  const title = texts.done.title(order.number ?? '')
  return {
    title,
    place: '/approval',
    width: 'narrow',
    body: (
      <Confirmation
        title={title}
        actions={
          <>
            <ButtonLink href={`/papers/${order.id}`}>{texts.done.toOrder}</ButtonLink>
            <ButtonLink href="/approval" look="second">
              {texts.done.toApproval}
            </ButtonLink>
          </>
        }
      >
        <p>{texts.done.what(pairsCount(pairs), given.approved.length)}</p>
        <p>{texts.done.next}</p>
      </Confirmation>
    ),
  }
}
