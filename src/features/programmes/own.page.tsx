import { missingEntries } from '#domain/programmes/entry-measurement.ts'
import { currentVersion, type ProgrammeVersion, returnedWith } from '#domain/programmes/programme.ts'
import { stageOf } from '#domain/programmes/stage-of.ts'
import { period, sentenceEnd } from '#kit/russian/dates.ts'
import { nextSentence } from '#pieces/programme-texts.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { mentorName, shortNameOf } from './parts/people.ts'
import { ProgrammeText } from './parts/programme-text.tsx'
import { FormerVersion, versionAsked } from './programme.page.tsx'
import type { ProgrammePage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

/** One's own programme: to read, to answer, to change; on a phone and without an account. */
export function ownPage(page: ProgrammePage, trouble?: Trouble): Page {
  const programme = page.programme!
  const current = currentVersion(programme)
  const version = versionAsked(page) ?? current
  return {
    title: texts.ownTitle,
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={texts.ownTitle}
          lead={texts.oneLead(mentorName(page, page.mentorship), period(version.from, version.through))}
        />
        {version === current ? (
          <Now page={page} version={version} />
        ) : (
          <Note>
            <p>{texts.old(version.number)}</p>
            <p>
              <a href={addressOf(page)}>{texts.toLast}</a>
            </p>
          </Note>
        )}
        <FormerVersion page={page} version={version} />
        <ProgrammeText
          text={version}
          mentorship={page.mentorship}
          kind={page.kind}
          nameOf={(person) => shortNameOf(page, person)}
        />
        {version === current && <Answer page={page} version={version} trouble={trouble} />}
        <OldVersions page={page} version={version} />
      </>
    ),
  }
}

const addressOf = ({ mentorship }: ProgrammePage) => `/asked/programme/${mentorship.id}`

type OwnProps = { readonly page: ProgrammePage; readonly version: ProgrammeVersion }

function Now({ page, version }: OwnProps) {
  const stage = stageOf(version, page.mentorship, page.hasCouncil)
  const returned = returnedWith(version)
  const missing = missingEntries(
    page.mentorship,
    version,
    page.measured.filter(({ moment }) => moment === 'entry').map(({ person }) => person),
    page.today,
  ).find(({ person }) => person === page.reader)
  const asked = stage.next === 'members' && stage.missing.some((person) => person === page.reader)
  return (
    <>
      <Note is={returned ? 'help' : stage.next === null ? 'ok' : undefined}>
        {returned && (
          <p>
            {shortNameOf(page, returned.by)}: {sentenceEnd(returned.remark ?? '')}
          </p>
        )}
        <p>
          {asked
            ? texts.ownAsked
            : stage.next === 'proposer'
              ? texts.ownDraft
              : `${texts.ownAgreed} ${nextSentence(stage, (person) => shortNameOf(page, person))}`}
        </p>
        {asked && (
          <p>
            <a href="#answer">{texts.ownAnswer}</a>
          </p>
        )}
      </Note>
      {missing && !missing.tooLate && (
        <Note>
          <p>
            <a href={`/asked/measure/${page.mentorship.id}`}>{texts.measureAsk}</a>.{' '}
            {texts.measureUntil(missing.until)}
          </p>
        </Note>
      )}
    </>
  )
}

function Answer({ page, version, trouble }: OwnProps & { readonly trouble: Trouble | undefined }) {
  const stage = stageOf(version, page.mentorship, page.hasCouncil)
  const address = addressOf(page)
  const asked = stage.next === 'members' && stage.missing.some((person) => person === page.reader)
  const fields = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  return (
    <Block id="answer" title={texts.ownAnswer}>
      <Buttons>
        {asked && (
          <ActionButton action={{ label: texts.ownAgree, post: address, fields: { answer: 'agree' } }} />
        )}
        {stage.next === 'proposer' && (
          <ActionButton action={{ label: texts.ownPropose, post: address, fields: { answer: 'propose' } }} />
        )}
        <ButtonLink href={`${address}/change`} look="second">
          {texts.ownChange}
        </ButtonLink>
      </Buttons>
      {stage.next !== 'proposer' && stage.next !== null && (
        <More summary={texts.returnSummary} open={fields.errors.remark !== undefined}>
          <Form action={address}>
            <input type="hidden" name="answer" value="return" />
            <TextArea
              {...fields}
              name="remark"
              label={texts.returnLabel}
              seenBy={texts.remarkSeen}
              rows={3}
            />
            <FormButtons>
              <Button look="second">{texts.returnButton}</Button>
            </FormButtons>
          </Form>
        </More>
      )}
    </Block>
  )
}

function OldVersions({ page, version }: OwnProps) {
  const others = page.programme!.versions.filter((one) => one !== version)
  if (others.length === 0) return null
  return (
    <Block id="versions" title={texts.versions}>
      <ul class="plain">
        {others.map((one) => (
          <li>
            <a href={`?version=${one.number}`}>
              {texts.versionLine(one.number, period(one.from, one.through))}
            </a>
          </li>
        ))}
      </ul>
    </Block>
  )
}
