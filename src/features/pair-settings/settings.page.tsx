import { type Policy, policies } from '#domain/matching/problem.ts'
import { type PairSettings, usualSettings } from '#domain/needs/pair-settings.ts'
import { settingsChanges } from '#domain/needs/settings-changes.ts'
import {
  type AskedPool,
  askedPool,
  costsOfLevels,
  costsOfPolicies,
  partsAtWork,
  trySettings,
  wholePool,
} from '#domain/needs/try-settings.ts'
import { casedShort } from '#pieces/cased-short.ts'
import { measuresText, policyNames } from '#pieces/pair-settings-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble, Typed } from '../route.ts'
import { type Draft, draftOf } from './parts/draft-of.ts'
import { Levels } from './parts/levels.tsx'
import { Preview, type Try } from './parts/preview.tsx'
import { Norms, Versions } from './parts/versions.tsx'
import { Thresholds, Weights } from './parts/weights.tsx'
import type { SettingsDesk } from './queries.ts'
import { settingsTexts as texts } from './texts.ts'

/** Everything pairs are proposed by, with what each costs on one's own people, and what another choice would change. */
export function settingsPage(desk: SettingsDesk, search: Typed, trouble?: Trouble): Page {
  const draft = draftOf(desk, search, trouble)
  const asked = askedPool(desk)
  const tries = draft.settings && draft.differs ? triesOf(desk, asked, draft.settings) : undefined
  const kept = Number(search.kept ?? Number.NaN)
  const name = casedShort(desk.staff)
  return {
    title: texts.title,
    place: '/pairs',
    ...(Object.keys(draft.errors).length > 0 && { status: 422 }),
    body: (
      <>
        <Crumb href="/pairs">{texts.back}</Crumb>
        <ErrorSummary errors={draft.errors} />
        <Head title={texts.title} lead={texts.lead} />
        {kept === desk.settings.version && (
          <Note is="ok">
            <p>{texts.kept(kept)}</p>
          </Note>
        )}
        <p class="sec">{texts.now(desk.settings.version)}</p>
        {draft.looking !== undefined && <p>{texts.looking(draft.looking)}</p>}
        {tries && <Preview desk={desk} draft={draft} tries={tries} name={name} />}
        {(search.order !== undefined || draft.looking !== undefined) && !draft.differs && <p>{texts.same}</p>}
        <Fields desk={desk} draft={draft} asked={asked} />
        <Norms />
        <Versions desk={desk} names={name} />
      </>
    ),
  }
}

/** For those who wait for a mentor, and for everybody as if no pair were there yet. */
function triesOf(desk: SettingsDesk, asked: AskedPool, settings: PairSettings): readonly Try[] {
  const whole = asked.anew ? undefined : wholePool(desk, asked)
  return [asked, ...(whole ? [whole] : [])]
    .filter(({ open }) => !open || open.mentees.length > 0)
    .map((one) => ({ anew: one.anew, tried: trySettings(desk, one, settings) }))
}

type FieldsProps = {
  readonly desk: SettingsDesk
  readonly draft: Draft
  readonly asked: AskedPool
}

/** Sent to the same page to be tried: nothing is kept by it. The first button is the one that Enter presses. */
function Fields({ desk, draft, asked: { open } }: FieldsProps) {
  const field = { errors: draft.errors, values: draft.fields }
  const outcomes = open && open.mentees.length > 0 ? costsOfPolicies(open) : undefined
  const usual = settingsChanges(usualSettings, desk.settings).length === 0
  const changes = draft.settings && settingsChanges(usualSettings, draft.settings)
  const changed = (part: 'weight' | 'threshold') => !changes || changes.some(({ what }) => what === part)
  const hint = (policy: Policy) => {
    const plan = outcomes?.get(policy)
    if (!plan) return texts.policies[policy]
    const say = policy === desk.settings.policy ? texts.policyNow : texts.policyThen
    return `${texts.policies[policy]} ${say(measuresText(plan, open!.mentees.length))}`
  }
  return (
    <form method="get" action="/pairs/settings" novalidate>
      <button class="vh" type="submit" tabIndex={-1} aria-hidden="true">
        {texts.try}
      </button>
      <input type="hidden" name="order" value={draft.fields.order} />
      <input type="hidden" name="was" value={draft.fields.was ?? draft.fields.policy} />
      {!outcomes && <p>{texts.nobody}</p>}
      <Radios
        {...field}
        name="policy"
        label={texts.policy}
        options={policies.map((policy) => ({
          value: policy,
          label: policyNames[policy],
          hint: hint(policy),
        }))}
      />
      <Block id="levels" title={texts.levels}>
        <p class="lead">{texts.levelsLead}</p>
        <Levels draft={draft} costs={outcomes && open ? costsOfLevels(open) : []} />
      </Block>
      <Block id="weights" title={texts.weights}>
        <p class="lead">
          {texts.weightsLead} {texts.ages}
        </p>
        <p class="sec">{texts.prior}</p>
        <More summary={texts.weightsMore} open={changed('weight')}>
          <Weights draft={draft} works={outcomes && open ? partsAtWork(open) : new Map()} />
        </More>
      </Block>
      <Block id="thresholds" title={texts.thresholds}>
        <p class="lead">{texts.thresholdsLead}</p>
        <More summary={texts.thresholdsMore} open={changed('threshold')}>
          <Thresholds draft={draft} />
        </More>
      </Block>
      <FormButtons>
        <Button look={draft.differs ? 'second' : 'primary'}>{texts.try}</Button>
        {!usual && (
          <ButtonLink href="/pairs/settings?version=0" look="second">
            {texts.usualAgain}
          </ButtonLink>
        )}
      </FormButtons>
    </form>
  )
}
