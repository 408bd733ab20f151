import {
  type ScorePartName,
  scorePartNames,
  usualSettings,
  usualThresholds,
} from '#domain/needs/pair-settings.ts'
import { numberThresholds, thresholdBounds } from '#domain/needs/read-pair-settings.ts'
import type { PartWorks } from '#domain/needs/try-settings.ts'
import { capitalise } from '#kit/russian/words.ts'
import { partNames } from '#pieces/pair-texts.ts'
import evidence from '#reference/matching/weight_evidence.json' with { type: 'json' }
import { Note } from '#ui/blocks/head.tsx'
import { Checkbox } from '#ui/forms/choice.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { settingsTexts as texts } from '../texts.ts'
import type { Draft } from './draft-of.ts'

const known = new Map(evidence.items.map((one) => [one.part, one]))

type WeightsProps = { readonly draft: Draft; readonly works: ReadonlyMap<ScorePartName, PartWorks> }

/** Each part of the score: its points, what they stand on, and whether it tells anybody apart here. */
export function Weights({ draft, works }: WeightsProps) {
  const field = { errors: draft.errors, values: draft.fields }
  return (
    <>
      {draft.errors.weights && (
        <Note is="bad">
          <p>{draft.errors.weights}.</p>
        </Note>
      )}
      {scorePartNames.map((part) => {
        const { says, strength, verified } = known.get(part)!
        const hint = [
          says,
          texts.strength(strength, verified),
          texts.usualWeight(usualSettings.weights[part]),
          texts.works[works.get(part) ?? 'differs'],
        ]
        return (
          <TextField
            {...field}
            name={`weight_${part}`}
            label={capitalise(partNames[part])}
            hint={hint.filter(Boolean).join(' ')}
            inputMode="numeric"
            width="s"
          />
        )
      })}
    </>
  )
}

/** Thresholds an organisation sets for itself. */
export function Thresholds({ draft }: { readonly draft: Draft }) {
  const field = { errors: draft.errors, values: draft.fields }
  return (
    <>
      <Checkbox {...field} name="mentorCategory" label={texts.category} hint={texts.categoryWhy} />
      {numberThresholds.map((code) => (
        <TextField
          {...field}
          name={code}
          label={texts.thresholdLabels[code]}
          hint={`${texts.thresholdWhy[code]} ${texts.usual(usualThresholds[code] / thresholdBounds[code].per)}`}
          inputMode="numeric"
          width="s"
        />
      ))}
    </>
  )
}
