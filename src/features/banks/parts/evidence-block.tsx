import {
  criterionTitle,
  evidenceGroups,
  type GroupedEvidence,
  groupEvidence,
} from '#domain/banks/evidence.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Checkbox, Select } from '#ui/forms/choice.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextArea } from '#ui/forms/text-field.tsx'
import type { Trouble } from '../../route.ts'
import type { Card } from '../queries.ts'
import { cardTexts as texts } from './card-texts.ts'

/** R-BNK-4. What proves a mentor's experience, by the five groups of 003, 4.6. */
export function EvidenceBlock({ card, trouble }: { readonly card: Card; readonly trouble: Trouble }) {
  const post = `/mentors/${card.person}/evidence`
  const wrong = ['criterion', 'says', 'evidenceOn'].some((name) => trouble.errors[name])
  return (
    <Block id="evidence" title={texts.evidence}>
      <p class="lead">{texts.evidenceLead}</p>
      <KeyValues
        rows={groupEvidence(card.evidence, card.person).map((group) => ({
          key: group.title,
          value: <Group group={group} post={card.mayKeep ? post : undefined} />,
        }))}
      />
      {card.mayKeep && (
        <More summary={texts.addEvidence} open={wrong}>
          <Form action={post}>
            <input type="hidden" name="do" value="add" />
            <Select
              {...trouble}
              name="criterion"
              label={texts.criterion}
              options={evidenceGroups.flatMap((group) =>
                group.criteria.map((code) => ({ value: code, label: capitalise(criterionTitle(code)) })),
              )}
            />
            <TextArea {...trouble} name="says" label={texts.says} hint={texts.saysHint} rows={2} />
            <DateField {...trouble} name="evidenceOn" label={texts.evidenceOn} today={card.today} optional />
            <Checkbox {...trouble} name="mayShow" label={texts.mayShow} />
            <FormButtons>
              <Button look="second">{texts.addEvidence}</Button>
            </FormButtons>
          </Form>
        </More>
      )}
    </Block>
  )
}

type GroupProps = {
  readonly group: GroupedEvidence
  /** Where what was written is taken away, for those who may. */
  readonly post: string | undefined
}

function Group({ group, post }: GroupProps) {
  if (group.evidence.length === 0)
    return (
      <span class="sec">
        {texts.noEvidence} {group.examples}.
      </span>
    )
  return (
    <ul class="plain">
      {group.evidence.map((one) => (
        <li>
          {one.says}
          <span class="sec">
            {one.on && ` · ${shortDay(one.on)}`}
            {one.mayShow && ` · ${texts.shown}`}
          </span>{' '}
          {post && (
            <ActionButton
              action={{ label: texts.drop, post, fields: { do: 'drop', evidence: one.id } }}
              look="quiet"
              slim
              about={one.says}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
