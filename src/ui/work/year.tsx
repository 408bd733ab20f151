import { yearTexts } from '../texts.ts'

export type Stage = {
  readonly title: string
  readonly href: string
  readonly done: number
  readonly total: number
  /** «до 15 сентября», «весь год». */
  readonly when: string
  /** True while the stage runs. */
  readonly now: boolean
}

/** The seven stages of the school year on one vector; the filled part of each is the share with evidence. */
export function Year({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <ol class="year">
      {stages.map((stage, index) => (
        <StageItem stage={stage} number={index + 1} last={index === stages.length - 1} />
      ))}
    </ol>
  )
}

type StageItemProps = { readonly stage: Stage; readonly number: number; readonly last: boolean }

function StageItem({ stage, number, last }: StageItemProps) {
  const { title, href, done, total, when, now } = stage
  const length = last ? 94 : 100
  const filled = total === 0 ? 0 : Math.round((length * done) / total)
  const share = yearTexts.share(done, total)
  return (
    <li class={now ? 'now' : undefined}>
      <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        <path class="trk" vector-effect="non-scaling-stroke" d={`M0 8h${length}`} />
        {filled > 0 && <path class="don" vector-effect="non-scaling-stroke" d={`M0 8h${filled}`} />}
        {last && <path class="tip" vector-effect="non-scaling-stroke" d="M93 2l6 6-6 6" />}
      </svg>
      <a href={href}>
        {number}. {title}
      </a>
      <span>{now ? `${yearTexts.going}, ${share}` : share}</span>
      <span>{when}</span>
    </li>
  )
}
