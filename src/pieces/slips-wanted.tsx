import { Note } from '#ui/blocks/head.tsx'
import { Checkbox } from '#ui/forms/choice.tsx'
import { linkSlipTexts as texts } from './link-slip-texts.ts'

type Props = {
  readonly mailGoesOut: boolean
  /** What was typed, where the form comes back. */
  readonly typed: Readonly<Record<string, string | undefined>> | undefined
}

/** Under whom to ask: whether slips are printed for everybody; where no mail goes out, they are. */
export function SlipsWanted({ mailGoesOut, typed }: Props) {
  return (
    <>
      {!mailGoesOut && (
        <Note is="help">
          <p>{texts.mailWaits}</p>
        </Note>
      )}
      <Checkbox
        name="slips"
        label={texts.wanted}
        errors={{}}
        values={{ slips: typed ? typed.slips : mailGoesOut ? '' : 'yes' }}
      />
    </>
  )
}
