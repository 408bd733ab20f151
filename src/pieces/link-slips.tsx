import type { ComponentChildren } from 'preact'
import { Note } from '#ui/blocks/head.tsx'
import { Slip, Slips } from '#ui/blocks/qr.tsx'
import { linkSlipTexts } from './link-slip-texts.ts'

type Props = {
  readonly address: { readonly base: string; readonly onlyHere: boolean }
  readonly slips: readonly { readonly name: string; readonly token: string }[]
  /** What each slip says beside the name and the code. */
  readonly says: readonly string[]
  /** What stands above them and is not printed. */
  readonly children: ComponentChildren
}

/** Slips to print, cut and hand over, each with the link of one person. A link is seen this once: only its hash is kept. */
export function LinkSlips({ address: { base, onlyHere }, slips, says, children }: Props) {
  return (
    <>
      <div class="no-print">
        {children}
        {onlyHere && (
          <Note is="help">
            <p>{linkSlipTexts.onlyHere}</p>
          </Note>
        )}
        {slips.length > 0 && (
          <p class="small sec">
            {linkSlipTexts.print}. {linkSlipTexts.shown}
          </p>
        )}
      </div>
      <Slips>
        {slips.map(({ name, token }) => (
          <Slip name={name} link={`${base}/l/${token}`} codeLabel={linkSlipTexts.code(base)} code={token}>
            {says.map((line) => (
              <p>{line}</p>
            ))}
          </Slip>
        ))}
      </Slips>
    </>
  )
}
