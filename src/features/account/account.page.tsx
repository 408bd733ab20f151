import type { Role } from '#domain/access/role.ts'
import { longMoment } from '#kit/russian/dates.ts'
import { roleNames } from '#pieces/texts.ts'
import type { OpenSession } from '#store/open-sessions.ts'
import type { SignIn } from '#store/sign-ins.ts'
import { ActionButton, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import type { OwnAccount } from './queries.ts'
import { accountTexts as texts } from './texts.ts'

type Shown = OwnAccount & { readonly waiting: readonly Role[]; readonly zone: string; readonly now: string }

/** R-SES-8. One's own login, factor, sessions and links: what is open under one's name, and how to close it. */
export function accountPage(shown: Shown): Page {
  const { sessions, signIns, zone } = shown
  const strange = signIns.some(({ unknown }) => unknown)
  return {
    title: texts.title,
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} />
        {strange && (
          <Note is="bad">
            <p>{texts.itWasMeWhy}</p>
            <Buttons>
              <ActionButton action={{ label: texts.itWasMe, post: '/account/seen' }} look="second" />
            </Buttons>
          </Note>
        )}
        <OwnWays shown={shown} />
        <Block id="sessions" title={texts.sessions}>
          <Sessions sessions={sessions} zone={zone} />
          {sessions.length > 1 && (
            <>
              <p class="prose sec">{texts.endOthersWhy}</p>
              <Buttons>
                <ActionButton
                  action={{ label: texts.endOthers, post: '/account/sessions', fields: { which: 'others' } }}
                  look="second"
                />
              </Buttons>
            </>
          )}
        </Block>
        {signIns.length > 0 && (
          <Block id="sign-ins" title={texts.signIns}>
            <SignIns signIns={signIns} zone={zone} />
          </Block>
        )}
        <Block id="links" title={texts.links}>
          <p class="prose">{texts.linksLead}</p>
          <Buttons>
            <ActionButton
              action={{ label: texts.endLinks, post: '/account/links', fields: { shown: shown.now } }}
              look="second"
            />
          </Buttons>
        </Block>
      </>
    ),
  }
}

function OwnWays({ shown }: { readonly shown: Shown }) {
  const { login, hasPassword, factorSince, waiting, zone } = shown
  const roles = waiting.map((role) => roleNames[role]).join(', ')
  return (
    <>
      <KeyValues
        rows={[
          { key: texts.login, value: login ?? texts.noLogin },
          { key: texts.password, value: hasPassword ? texts.passwordSet : texts.passwordMissing },
          {
            key: texts.factor,
            value: factorSince ? texts.factorOn(longMoment(factorSince, zone)) : texts.factorOff,
          },
        ]}
      />
      {waiting.length > 0 && (
        <Note is="help">
          <p>{texts.factorWaits(roles)}</p>
        </Note>
      )}
      <FormButtons>
        <ButtonLink href="/account/second-factor" look={factorSince ? 'second' : 'primary'}>
          {factorSince ? texts.manage : texts.setUp}
        </ButtonLink>
        <ButtonLink href={hasPassword ? '/account/password' : '/password'} look="second">
          {hasPassword ? texts.change : texts.choose}
        </ButtonLink>
      </FormButtons>
    </>
  )
}

function Sessions({ sessions, zone }: { readonly sessions: readonly OpenSession[]; readonly zone: string }) {
  return (
    <Table
      caption={texts.sessions}
      rows={sessions}
      columns={[
        {
          title: texts.session,
          kind: 'head',
          cell: ({ device, isThis }) => (
            <>
              {device || texts.unknownDevice}
              {isThis && <span class="sec"> — {texts.thisOne}</span>}
            </>
          ),
        },
        { title: texts.address, cell: ({ address }) => address || '—' },
        { title: texts.since, cell: ({ since }) => longMoment(since, zone) },
        { title: texts.seen, cell: ({ seen }) => longMoment(seen, zone) },
        {
          title: texts.end,
          label: null,
          cell: ({ id, isThis, device }) =>
            !isThis && (
              <ActionButton
                action={{ label: texts.end, post: '/account/sessions', fields: { which: id } }}
                look="quiet"
                slim
                about={device || texts.unknownDevice}
              />
            ),
        },
      ]}
    />
  )
}

function SignIns({ signIns, zone }: { readonly signIns: readonly SignIn[]; readonly zone: string }) {
  return (
    <Table
      caption={texts.signIns}
      rows={signIns}
      columns={[
        { title: texts.since, kind: 'head', cell: ({ at }) => longMoment(at, zone) },
        {
          title: texts.way,
          cell: ({ way, twoFactors }) =>
            [texts.ways[way], twoFactors && texts.withFactor].filter(Boolean).join(' '),
        },
        {
          title: texts.session,
          cell: ({ device, unknown }) => (
            <>
              {device || texts.unknownDevice}
              {unknown && <b> — {texts.unknown}</b>}
            </>
          ),
        },
        { title: texts.address, cell: ({ address }) => address || '—' },
      ]}
    />
  )
}
