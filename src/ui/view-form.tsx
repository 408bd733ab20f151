import { Button } from './blocks/actions.tsx'
import { Icon } from './blocks/icons.tsx'
import { viewTexts } from './texts.ts'
import type { View } from './view.ts'

type ViewFormProps = { readonly view: View; readonly back: string }

/** The low-vision switch on every page: a plain form, no script. */
export function ViewForm({ view, back }: ViewFormProps) {
  return (
    <details class="view">
      <summary>
        <Icon name="eye" />
        {viewTexts.summary}
      </summary>
      <form method="post" action="/view">
        <input type="hidden" name="back" value={back} />
        <Choice name="size" label={viewTexts.size} options={viewTexts.sizes} value={view.size} />
        <Choice
          name="contrast"
          label={viewTexts.contrast}
          options={viewTexts.contrasts}
          value={view.contrast}
        />
        <Choice name="spacing" label={viewTexts.spacing} options={viewTexts.spacings} value={view.spacing} />
        <Choice name="theme" label={viewTexts.theme} options={viewTexts.themes} value={view.theme} />
        <div class="opt">
          <input type="checkbox" id="view-images" name="images" value="off" checked={view.images === 'off'} />
          <label for="view-images">{viewTexts.images}</label>
        </div>
        <Button look="second" slim>
          {viewTexts.apply}
        </Button>
      </form>
    </details>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly value: string | undefined
}

function Choice({ name, label, options, value = '' }: ChoiceProps) {
  const id = `view-${name}`
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([key, text]) => (
          <option value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
