import { type Bank, banksAwaiting, confirmationOf } from '#domain/banks/confirmation.ts'
import { employmentWords, mainEmployment } from '#domain/people/employment.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import type { SavedView } from '#store/saved-views.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { More, Note } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Trouble } from '../../route.ts'
import type { Desk } from '../queries.ts'
import { confirmTexts, listTexts as texts } from '../texts.ts'
import { addressOf, queryOf } from './address.ts'

export function nameOf(people: ReadonlyMap<string, Person>, id: string): string {
  const person = people.get(id)
  return person ? wholeName(person) : ''
}

export function shortNameOf(people: ReadonlyMap<string, Person>, id: string): string {
  const person = people.get(id)
  return person ? surnameFirst(person) : ''
}

/** The job that names the person here; who comes from elsewhere has the position written down with the employer. */
export function jobOf(person: Person | undefined): string {
  const job = person && mainEmployment(person.employments)
  return job ? employmentWords(job) : ''
}

/** The beginning of the first topic and how many more there are: a row stays low, the card has them in full. */
export function FirstTopic({ topics }: { readonly topics: readonly string[] }) {
  const [first, ...rest] = topics
  if (first === undefined) return null
  return (
    <>
      {shortened(titleOf(first))}
      {rest.length > 0 && (
        <span class="sec nw">
          <span aria-hidden="true"> +{rest.length}</span>
          <span class="vh"> {texts.more(rest.length)}</span>
        </span>
      )}
    </>
  )
}

const most = 30

/** Whole words of the beginning. */
function shortened(title: string): string {
  if (title.length <= most) return title
  const cut = title.slice(0, most).replace(/[\s,:;(/«]+\S*$/u, '')
  return `${cut}…`
}

/** R-BNK-8. Asks for the yearly word, or says when it was given. */
export function YearlyWord({ bank, desk, open }: YearlyWordProps) {
  const [awaiting] = banksAwaiting(desk.confirmations, desk.today).filter((one) => one.bank === bank)
  const done = confirmationOf(desk.confirmations, bank, desk.today)
  if (done) return <p class="small sec">{confirmTexts.done(done.on)}.</p>
  if (!awaiting || !desk.mayKeep) return null
  return (
    <Note is="help">
      <p>{confirmTexts.ask(bank, awaiting.schoolYear)}</p>
      {open > 0 && <p>{confirmTexts.unconfirmed(open)}</p>}
      <ActionButton
        action={{
          label: confirmTexts.confirm(awaiting.schoolYear),
          post: '/banks/confirm',
          fields: { bank },
        }}
        look="second"
      />
    </Note>
  )
}

type YearlyWordProps = {
  readonly bank: Bank
  readonly desk: Desk
  /** How many people of the bank somebody still has to decide about. */
  readonly open: number
}

/** R-BNK-9. Nobody is left out silently. */
export function HiddenNote({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <Note>
      <p>{texts.hidden(count)}</p>
    </Note>
  )
}

type AcrossProps = {
  readonly bank: Bank
  readonly desk: Desk & { readonly asked: Readonly<Record<string, string>> }
}

/** R-BNK-10. Contacts are taken along only for pairs with another organisation, and only where there are any. */
export function Across({ bank, desk }: AcrossProps) {
  if (!desk.mayKeep || desk.outside.length === 0) return null
  return (
    <p class="small">
      <a href={addressOf(`/${bank}/export`, { ...desk.asked, contacts: 'yes' })} download>
        {texts.across}
      </a>
    </p>
  )
}

type ViewsProps = {
  readonly bank: Bank
  readonly views: readonly SavedView[]
  readonly asked: Readonly<Record<string, string>>
  readonly trouble: Trouble
}

/** R-BNK-11. One's own views of the list, and a name for this one. */
export function Views({ bank, views, asked, trouble }: ViewsProps) {
  const query = queryOf(asked)
  return (
    <More summary={texts.views} open={views.length > 0 || trouble.errors.viewName !== undefined}>
      {views.length > 0 && (
        <ul class="plain">
          {views.map((view) => (
            <li>
              <a href={`/${bank}?${view.query}`} aria-current={view.query === query ? 'true' : undefined}>
                {view.name}
              </a>{' '}
              <ActionButton
                action={{
                  label: texts.dropView,
                  post: '/banks/views',
                  fields: { bank, viewName: view.name, do: 'drop' },
                }}
                look="quiet"
                slim
                about={view.name}
              />
            </li>
          ))}
        </ul>
      )}
      <Form action="/banks/views">
        <input type="hidden" name="bank" value={bank} />
        <input type="hidden" name="do" value="save" />
        <input type="hidden" name="query" value={query} />
        <TextField {...trouble} name="viewName" label={texts.viewName} hint={texts.viewAbout} width="m" />
        <FormButtons>
          <Button look="second">{texts.saveView}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}
