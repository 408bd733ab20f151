import { Radios } from '#ui/forms/choice.tsx'
import type { Errors, Values } from '#ui/forms/field.tsx'
import { DateField, TextArea } from '#ui/forms/text-field.tsx'
import { changeTexts } from '../texts.ts'

const texts = changeTexts.end

type Props = { readonly errors: Errors; readonly values: Values; readonly today: string }

/** The three ways of 000, 7.1, the day, and what two of the ways need besides. */
export function EndFields({ today, ...field }: Props) {
  return (
    <>
      <Radios
        {...field}
        name="way"
        label={texts.way}
        options={[
          { value: 'done', label: texts.done },
          { value: 'initiative', label: texts.initiative },
          { value: 'curator', label: texts.curator },
        ]}
      />
      <Radios
        {...field}
        name="by"
        label={texts.by}
        optional
        options={[
          { value: 'mentor', label: texts.mentor },
          { value: 'mentee', label: texts.mentee },
          { value: 'both', label: texts.both },
        ]}
      />
      <DateField {...field} name="on" label={texts.on} today={today} />
      <DateField
        {...field}
        name="noticeOn"
        label={texts.noticeOn}
        hint={texts.noticeHint}
        today={today}
        optional
      />
      <TextArea {...field} name="because" label={texts.because} hint={texts.becauseHint} rows={2} optional />
    </>
  )
}
