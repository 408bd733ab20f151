import { stateOf } from '#domain/papers/paper.ts'
import { longDay, longMoment } from '#kit/russian/dates.ts'
import type { PaperPage } from '../queries.ts'
import { paperTexts } from '../texts.ts'

const texts = paperTexts.paper

/** What has happened with a paper, in order: printed, signed, in force, lapsed. */
export function Stamps({ shown: { paper, zone, today } }: { readonly shown: PaperPage }) {
  const { signedOn, source, number, lapsedOn, lapsedBecause, replaces } = paper
  return (
    <ol class="route">
      <li class={paper.state === 'made' ? 'done' : 'now'}>
        <b>{texts.made}</b>
        <span>{paper.state === 'made' ? longMoment(paper.madeAt, zone) : texts.notMade}</span>
        {replaces && (
          <span>
            {texts.replaces} <a href={`/papers/${replaces}`}>{texts.former}</a>
          </span>
        )}
      </li>
      <li class={signedOn ? 'done' : paper.state === 'made' ? 'now' : undefined}>
        <b>{texts.signed}</b>
        <span>
          {signedOn ? `${longDay(signedOn)}, ${paperTexts.sources[source ?? 'paper']}` : texts.unsigned}
        </span>
        {number && <span>{texts.numbered(number)}</span>}
      </li>
      {signedOn && (
        <li class={stateOf(paper, today) === 'signed' ? 'now' : 'done'}>
          <b>{texts.force}</b>
          <span>{forceWords(paper)}</span>
        </li>
      )}
      {lapsedOn && (
        <li class="done">
          <b>{texts.lapsed}</b>
          <span>
            {longDay(lapsedOn)}: {paperTexts.because(lapsedBecause ?? '')}
          </span>
        </li>
      )}
    </ol>
  )
}

function forceWords({ inForceFrom, inForceThrough, signedOn }: PaperPage['paper']): string {
  const from = longDay(inForceFrom ?? signedOn!)
  return inForceThrough ? texts.forceSpan(from, longDay(inForceThrough)) : texts.forceFrom(from)
}
