import { type Action, ActionButton, Buttons } from '../blocks/actions.tsx'
import { State } from '../blocks/state.tsx'

export type Task = {
  readonly verb: string
  readonly object: string
  readonly why: string
  /** «до 18 ноября»; `near` says it again in other words: «завтра». */
  readonly due: string
  readonly near?: string | undefined
  readonly late?: boolean | undefined
  readonly action: Action
  /** What else may be done with the task itself («Отложить на 3 дня», «Не нужно»): quiet. */
  readonly others?: readonly Action[] | undefined
}

export type TaskGroup = { readonly title: string; readonly tasks: readonly Task[] }

/** R-UI-5. The work queue: one verb, one person or thing, one date, one button a line. The very first task is
 * tinted and holds the page's only primary button; the first group's title is for screen readers alone. */
export function Queue({ groups }: { readonly groups: readonly TaskGroup[] }) {
  const full = groups.filter((group) => group.tasks.length > 0)
  return (
    <>
      {full.map(({ title, tasks }, groupIndex) => (
        <>
          <h2 class={groupIndex === 0 ? 'vh' : 'queue-h'}>{title}</h2>
          <ol class="queue">
            {tasks.map((task, index) => (
              <QueueItem task={task} first={groupIndex === 0 && index === 0} />
            ))}
          </ol>
        </>
      ))}
    </>
  )
}

function QueueItem({ task, first }: { readonly task: Task; readonly first: boolean }) {
  const { verb, object, why, due, near, late, action, others = [] } = task
  const about = `${verb} ${object}`
  return (
    <li class={first ? 'first' : undefined}>
      <div>
        <h3>
          <b>{verb}</b> {object}
        </h3>
        <p>{why}</p>
        {others.length > 0 && (
          <Buttons>
            {others.map((other) => (
              <ActionButton action={other} look="quiet" slim about={about} />
            ))}
          </Buttons>
        )}
      </div>
      <div class="when">
        {late ? <State is="help">{due}</State> : <b>{due}</b>}
        {near && <span>{near}</span>}
      </div>
      <ActionButton
        action={action}
        look={first ? 'primary' : 'second'}
        about={action.label === object ? undefined : object}
      />
    </li>
  )
}
