import type { LevelCost } from '#domain/matching/level-costs.ts'
import type { LevelName } from '#domain/matching/level-order.ts'
import { levelCostText, levelTitles } from '#pieces/pair-settings-texts.ts'
import { Button, Buttons } from '#ui/blocks/actions.tsx'
import { Checkbox } from '#ui/forms/choice.tsx'
import { settingsTexts as texts } from '../texts.ts'
import type { Draft } from './draft-of.ts'

type LevelsProps = { readonly draft: Draft; readonly costs: readonly LevelCost[] }

/** The levels in their order, each with what it costs now; buttons put one higher or lower. */
export function Levels({ draft, costs }: LevelsProps) {
  const order = (draft.fields.order ?? '').split(',').filter(isLevel)
  const stable = draft.fields.policy === 'stable'
  const cost = (level: LevelCost['level']) => {
    const found = costs.find((one) => one.level === level)
    return found ? ` ${levelCostText(found)}` : ''
  }
  const field = { errors: draft.errors, values: draft.fields }
  return (
    <ol class="plain">
      <li>
        <Fixed title={texts.locks} why={texts.locksWhy} />
      </li>
      <li>
        {stable ? (
          <Fixed title={texts.noEnvy} why={texts.noEnvyWhy} />
        ) : (
          <>
            <Fixed title={texts.served} why={texts.servedWhy} />
            <Checkbox
              {...field}
              name="classes"
              label={texts.classes}
              hint={`${texts.classesWhy}${cost('classes')}`}
            />
          </>
        )}
      </li>
      {order.map((level, at) => (
        <li>
          {stable && level === 'worst' ? (
            <Fixed title={levelTitles.worst} why={texts.worstUnderStable} />
          ) : (
            <Checkbox
              {...field}
              name={`on_${level}`}
              label={levelTitles[level]}
              hint={`${texts.levelWhy[level]}${cost(level)}`}
            />
          )}
          <Buttons>
            {at > 0 && (
              <Button look="quiet" slim name="move" value={`${level} up`} about={levelTitles[level]}>
                {texts.up}
              </Button>
            )}
            {at < order.length - 1 && (
              <Button look="quiet" slim name="move" value={`${level} down`} about={levelTitles[level]}>
                {texts.down}
              </Button>
            )}
          </Buttons>
        </li>
      ))}
      <li>
        <Fixed title={texts.waiting} />
      </li>
      <li>
        <Fixed title={texts.hash} why={texts.hashWhy} />
      </li>
    </ol>
  )
}

const isLevel = (name: string): name is LevelName => Object.hasOwn(levelTitles, name)

function Fixed({ title, why }: { readonly title: string; readonly why?: string }) {
  return (
    <p>
      {title}
      {why && <span class="sec"> {why}</span>}
    </p>
  )
}
