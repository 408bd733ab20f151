import { mayChoose } from '#domain/needs/mentee-categories.ts'
import { candidatesOf, menteesOf } from '#domain/needs/pool.ts'
import { noNeed } from '#domain/needs/pool-of-staff.ts'
import type { PoolMentee } from '#domain/needs/proposal.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { candidateReason, categoryReason, unknownCategoryReason } from '#pieces/pair-texts.ts'
import categories from '#reference/mentee_categories.json' with { type: 'json' }
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import { nameOf, roleOf } from './board.page.tsx'
import { boardTexts as texts } from './parts/texts.ts'
import type { PairsDesk } from './queries.ts'

/** Side by side: who needs a mentor by which rule, and who may be one. */
export function peoplePage(desk: PairsDesk, trouble?: Trouble): Page {
  const { pool, people, corrections } = proposeForStaff(desk)
  const mentees = menteesOf(pool, { today: desk.today, kind: desk.kind }, corrections)
  const candidates = candidatesOf(pool, mentees, desk.today, corrections)
  const name = (id: string) => nameOf(people.get(id))
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  const free = pool.filter((one) => !mentees.some((mentee) => mentee.person === one.id))
  return {
    title: texts.peopleTitle,
    width: 'wide',
    body: (
      <>
        <Crumb href="/pairs">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.peopleTitle} lead={texts.peopleLead} />
        <Block id="mentees" title={texts.needs} aside={String(mentees.length)}>
          <Missing mentees={mentees} />
          <table class="tbl stack">
            <thead>
              <tr>
                <th scope="col">{texts.person}</th>
                <th scope="col">{texts.category}</th>
                {desk.mayCorrect && <th scope="col">{texts.decision}</th>}
              </tr>
            </thead>
            <tbody>
              {mentees.map((mentee) => (
                <MenteeRow
                  mentee={mentee}
                  desk={desk}
                  name={name(mentee.person)}
                  role={roleOf(people.get(mentee.person))}
                />
              ))}
            </tbody>
          </table>
          {desk.mayCorrect && (
            <Form action="/pairs/people">
              <h3>{texts.addMentee}</h3>
              <Select
                {...field}
                name="person"
                label={texts.person}
                options={free.map((one) => ({ value: one.id, label: name(one.id) }))}
              />
              <Select
                {...field}
                name="category"
                label={texts.category}
                options={categories.items
                  .filter((one) => mayChoose(one.code))
                  .map((one) => ({ value: one.code, label: one.title }))}
              />
              <FormButtons>
                <Button look="second">{texts.addMentee}</Button>
              </FormButtons>
            </Form>
          )}
        </Block>
        <Declined desk={desk} name={name} />
        <Block
          id="candidates"
          title={texts.candidates}
          aside={String(candidates.filter((one) => one.verdict === 'yes').length)}
        >
          <CandidateList
            candidates={candidates.filter((one) => one.verdict === 'yes')}
            desk={desk}
            name={name}
            decision="excluded"
          />
        </Block>
        {candidates.some((one) => one.verdict === 'unknown') && (
          <Block id="unknown" title={texts.unknown}>
            <p class="lead">{texts.unknownLead}</p>
            <CandidateList
              candidates={candidates.filter((one) => one.verdict === 'unknown')}
              desk={desk}
              name={name}
              decision="included"
            />
          </Block>
        )}
        <Block id="others" title={texts.others}>
          <CandidateList
            candidates={candidates.filter((one) => one.verdict === 'no')}
            desk={desk}
            name={name}
            decision="included"
          />
        </Block>
      </>
    ),
  }
}

/** What the list does not say, once for everybody: not a line of doubt beside each name. */
function Missing({ mentees }: { readonly mentees: readonly PoolMentee[] }) {
  const sentences = new Map<string, number>()
  for (const one of mentees.flatMap((mentee) => mentee.unknown)) {
    const sentence = unknownCategoryReason(one)
    sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
  }
  return (
    <ul class="plain small sec">
      {[...sentences].map(([sentence, count]) => (
        <li>{texts.missing(sentence, count)}</li>
      ))}
    </ul>
  )
}

type MenteeRowProps = {
  readonly mentee: PoolMentee
  readonly desk: PairsDesk
  readonly name: string
  readonly role: string
}

function MenteeRow({ mentee, desk, name, role }: MenteeRowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={`/people/${mentee.person}`}>{name}</a> <span class="sec">{role}</span>
      </th>
      <td data-l={texts.category}>
        {mentee.categories.map((one) => (
          <p>{categoryReason(one)}</p>
        ))}
      </td>
      {desk.mayCorrect && (
        <td>
          <ActionButton
            action={{
              label: texts.needless,
              post: '/pairs/people',
              fields: { person: mentee.person, category: noNeed, decision: 'declined' },
            }}
            look="quiet"
            slim
            about={name}
          />
        </td>
      )}
    </tr>
  )
}

type CandidateListProps = {
  readonly candidates: ReturnType<typeof candidatesOf>
  readonly desk: PairsDesk
  readonly name: (id: string) => string
  readonly decision: 'included' | 'excluded'
}

function CandidateList({ candidates, desk, name, decision }: CandidateListProps) {
  return (
    <table class="tbl stack dense">
      <thead>
        <tr>
          <th scope="col">{texts.person}</th>
          <th scope="col">{texts.why}</th>
          {desk.mayCorrect && <th scope="col">{texts.decision}</th>}
        </tr>
      </thead>
      <tbody>
        {candidates.map((one) => (
          <tr>
            <th scope="row">
              <a href={`/people/${one.person}`}>{name(one.person)}</a>
            </th>
            <td data-l={texts.why}>{candidateReason(one)}</td>
            {desk.mayCorrect && (
              <td>
                <ActionButton
                  action={{
                    label: decision === 'included' ? texts.include : texts.exclude,
                    post: '/pairs/mentors',
                    fields: { person: one.person, decision: one.by === 'hand' ? 'undecided' : decision },
                  }}
                  look="quiet"
                  slim
                  about={name(one.person)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Those the curator said no about: the word can be given back to the rule. */
function Declined({ desk, name }: { readonly desk: PairsDesk; readonly name: (id: string) => string }) {
  const declined = desk.decisions.categories.filter((one) => one.category === noNeed)
  if (declined.length === 0) return null
  return (
    <Block id="declined" title={texts.declined}>
      <ul class="plain">
        {declined.map(({ person }) => (
          <li>
            {name(person)}{' '}
            {desk.mayCorrect && (
              <ActionButton
                action={{
                  label: texts.byRule,
                  post: '/pairs/people',
                  fields: { person, category: noNeed, decision: 'undecided' },
                }}
                look="quiet"
                slim
                about={name(person)}
              />
            )}
          </li>
        ))}
      </ul>
    </Block>
  )
}
