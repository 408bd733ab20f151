import { offeredFacts } from '#domain/roadmaps/change-measure.ts'
import { stages, stageTitle } from '#domain/roadmaps/stages.ts'
import { capitalise } from '#kit/russian/words.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { Radios, Select } from '#ui/forms/choice.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Trouble, Visit } from '../../route.ts'
import type { RoadmapPage } from '../queries.ts'
import { roadmapTexts as texts } from '../texts.ts'
import { factWords } from './fact-texts.ts'
import { MeasureFields } from './measure-fields.tsx'

type PartsProps = {
  readonly shown: RoadmapPage
  readonly visit: Visit
  readonly trouble: Trouble | undefined
}

/** What the curator may do with the whole roadmap: take what is optional, add a measure, choose how it is printed. */
export function KeepParts({ shown, visit, trouble }: PartsProps) {
  return (
    <div class="no-print">
      <Optional shown={shown} />
      <More summary={texts.addTitle} open={trouble !== undefined && !trouble.errors.columns}>
        <AddMeasure shown={shown} visit={visit} trouble={trouble} />
      </More>
      <ColumnsForm shown={shown} trouble={trouble} />
    </div>
  )
}

function Optional({ shown }: Pick<PartsProps, 'shown'>) {
  const dropped = shown.year.roadmap?.measures.filter((one) => one.droppedOn !== null) ?? []
  if (dropped.length === 0) return null
  return (
    <Block id="optional" title={texts.optionalTitle}>
      <p class="lead">{texts.optionalLead}</p>
      <Table
        caption={texts.optionalTitle}
        rows={dropped}
        columns={[
          { title: texts.measure, kind: 'head', cell: (one) => one.title },
          { title: texts.stageField, cell: (one) => stageTitle(one.stage) },
          {
            title: texts.take,
            label: null,
            cell: (one) => (
              <ActionButton
                action={{
                  label: texts.take,
                  post: `/roadmap/measures/${one.id}`,
                  fields: { do: 'take' },
                }}
                look="second"
                slim
                about={one.title}
              />
            ),
          },
        ]}
      />
    </Block>
  )
}

function AddMeasure({ shown, visit, trouble }: PartsProps) {
  const errors = trouble?.errors ?? {}
  const values = trouble
    ? { ...trouble.values, role: visit.form.all('role'), person: visit.form.all('person') }
    : { repeat: 'yearly', role: 'curator', closedBy: 'event:own_measure' }
  const field = { errors, values }
  const facts = offeredFacts.map((value) => ({
    value,
    label: capitalise(factWords(value, shown.may).says),
  }))
  return (
    <Form action="/roadmap" guard>
      <input type="hidden" name="do" value="add" />
      <TextField {...field} name="title" label={texts.name} />
      <Select
        {...field}
        name="stage"
        label={texts.stageField}
        options={stages.map(({ code, order, title }) => ({ value: code, label: `${order}. ${title}` }))}
      />
      <Radios
        {...field}
        name="repeat"
        label={texts.repeat}
        options={texts.repeats.map(([value, label]) => ({ value, label }))}
      />
      <MeasureFields field={field} today={shown.year.today} names={shown.names} twice={false} />
      <Select {...field} name="closedBy" label={texts.closedBy} hint={texts.closedByHint} options={facts} />
      <FormButtons>
        <Button>{texts.addButton}</Button>
      </FormButtons>
    </Form>
  )
}

function ColumnsForm({ shown, trouble }: Pick<PartsProps, 'shown' | 'trouble'>) {
  const columns = shown.year.roadmap?.columns ?? 6
  return (
    <More summary={texts.columns} open={trouble?.errors.columns !== undefined}>
      <Form action="/roadmap">
        <Radios
          name="columns"
          label={texts.columns}
          options={texts.columnOptions.map(([value, label]) => ({ value, label }))}
          errors={trouble?.errors ?? {}}
          values={{ columns: String(columns) }}
        />
        <FormButtons>
          <Button name="do" value="columns" look="second">
            {texts.saveColumns}
          </Button>
        </FormButtons>
      </Form>
    </More>
  )
}
