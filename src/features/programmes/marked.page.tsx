import type { PersonId } from '#domain/people/person.ts'
import { markRefusal, troubleSentence } from '#pieces/programme-texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation } from '#ui/blocks/empty.tsx'
import type { Errors, Page } from '../route.ts'
import type { Marked, MarkRefused, MarkTrouble } from './mark-programmes.ts'
import { programmeTexts as texts } from './texts.ts'

export type Deed = keyof typeof texts.done
type Sent = { readonly lettersTo: readonly PersonId[]; readonly withoutAddress: readonly PersonId[] }

/** What was done with the chosen, and what was not, each with its reason. */
export function markedPage(deed: Deed, marked: Marked & Partial<Sent>): Page {
  const { marked: done, left, names, lettersTo = [], withoutAddress = [] } = marked
  const title = texts.done[deed](done.length)
  return {
    title,
    place: '/programmes',
    body: (
      <Confirmation
        title={title}
        actions={
          <>
            <ButtonLink href="/programmes">{texts.back}</ButtonLink>
            {withoutAddress.length > 0 && (
              <ButtonLink href="/programmes/paper" look="second">
                {texts.paper}
              </ButtonLink>
            )}
          </>
        }
      >
        <p>{texts.doneNext[deed]}</p>
        {lettersTo.length > 0 && <p>{texts.letters(lettersTo.length)}</p>}
        {withoutAddress.length > 0 && (
          <p>
            {texts.noAddress} {withoutAddress.map((person) => names.get(person)).join(', ')}.
          </p>
        )}
        {left.length > 0 && (
          <>
            <h2>{texts.left}</h2>
            <ul>
              {left.map(({ mentorship, because }) => (
                <li>
                  <a href={`/programmes/${mentorship.id}`}>{pairName(mentorship.members, names)}</a>:{' '}
                  {becauseText(because, names)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Confirmation>
    ),
  }
}

type Names = ReadonlyMap<string, string>

function pairName(members: Marked['left'][number]['mentorship']['members'], names: Names): string {
  return members
    .filter(({ side }) => side === 'mentee')
    .map(({ person }) => names.get(person) ?? '')
    .join(', ')
}

function becauseText(because: MarkTrouble, names: Names): string {
  if (because.reason !== 'troubles') return markRefusal(because, (person) => names.get(person) ?? '')
  return `${because.troubles.map((one) => troubleSentence(one, 'school')).join('. ')}.`
}

/** The same on the page the form stands on. */
export function markErrors(refusal: MarkRefused): Errors {
  if (refusal.reason === 'nobody-chosen') return { form: texts.nobodyChosen }
  const [first] = refusal.left
  return { form: first ? becauseText(first.because, refusal.names) : texts.noneMarked }
}
