import { longDay, longMoment } from '#kit/russian/dates.ts'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import type { PaperPage } from '../queries.ts'
import { paperTexts } from '../texts.ts'

const texts = paperTexts.paper

/** What has happened with a paper: printed, signed, in force, lapsed. */
export function Stamps({ shown: { paper, zone } }: { readonly shown: PaperPage }) {
  const { signedOn, source, number, inForceFrom, inForceThrough, lapsedOn, lapsedBecause, replaces } = paper
  const force =
    inForceFrom &&
    (inForceThrough
      ? texts.forceSpan(longDay(inForceFrom), longDay(inForceThrough))
      : texts.forceFrom(longDay(inForceFrom)))
  const rows = [
    { key: texts.made, value: paper.state === 'made' ? longMoment(paper.madeAt, zone) : '—' },
    {
      key: texts.signed,
      value: signedOn ? `${longDay(signedOn)}, ${paperTexts.sources[source ?? 'paper']}` : texts.unsigned,
    },
    ...(number ? [{ key: texts.number, value: number }] : []),
    ...(force ? [{ key: texts.force, value: force }] : []),
    ...(lapsedOn
      ? [{ key: texts.lapsed, value: `${longDay(lapsedOn)}: ${paperTexts.because(lapsedBecause ?? '')}` }]
      : []),
    ...(replaces ? [{ key: texts.replaces, value: <a href={`/papers/${replaces}`}>{texts.former}</a> }] : []),
  ]
  return <KeyValues rows={rows} />
}
