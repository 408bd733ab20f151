import type { Role } from '#domain/access/role.ts'
import type { Instant } from '#kit/instant.ts'
import { longMoment } from '#kit/russian/dates.ts'
import { roleNames } from '#pieces/texts.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Slip } from '#ui/blocks/qr.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { CodeField } from '#ui/forms/text-field.tsx'
import type { Errors, Page } from '../route.ts'
import type { Beginning } from './set-factor.ts'
import { accountTexts, factorTexts as texts } from './texts.ts'

/** R-FAC-1. Before it: what it is, whom it is asked of, what one needs for it. */
export function offerPage(waiting: readonly Role[]): Page {
  return {
    title: texts.title,
    width: 'narrow',
    body: (
      <>
        <Crumb href="/account">{accountTexts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        {waiting.length > 0 && (
          <Note is="help">
            <p>{texts.waits(waiting.map((role) => roleNames[role]).join(', '))}</p>
          </Note>
        )}
        <div class="prose">
          <p>{texts.who}</p>
          <p>{texts.needs}</p>
        </div>
        <Buttons>
          <ActionButton
            action={{ label: texts.begin, post: '/account/second-factor', fields: { begin: 'yes' } }}
          />
          <ButtonLink href="/today" look="quiet">
            {texts.later}
          </ButtonLink>
        </Buttons>
      </>
    ),
  }
}

/** The QR code for a telephone beside, a link for this very telephone, and the key in groups for whoever types. */
export function setUpPage({ secret, address }: Beginning, fault?: 'wrong' | 'too-often'): Page {
  const errors: Errors = fault ? { code: texts[fault] } : {}
  return {
    title: texts.setTitle,
    width: 'narrow',
    ...(fault ? { status: 422 } : {}),
    body: (
      <>
        <Crumb href="/account">{accountTexts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={texts.setTitle} lead={texts.setLead} />
        <Block id="app" title={`1. ${texts.app}`}>
          <p class="prose">{texts.appWhy}</p>
        </Block>
        <Block id="scan" title={`2. ${texts.scan}`}>
          <p class="prose">{texts.scanWhy}</p>
          <Slip
            name={texts.title}
            link={address}
            codeLabel={texts.keyLabel}
            code={secret.replace(/(.{4})(?=.)/g, '$1 ')}
          >
            <p>
              <a href={address}>{texts.sameDevice}</a>
            </p>
          </Slip>
        </Block>
        <Block id="type" title={`3. ${texts.type}`}>
          <Form action="/account/second-factor/confirm">
            <CodeField errors={errors} name="code" label={texts.code} hint={texts.codeHint} />
            <FormButtons>
              <Button>{texts.confirm}</Button>
            </FormButtons>
          </Form>
          <ActionButton
            action={{ label: texts.anew, post: '/account/second-factor', fields: { begin: 'yes' } }}
            look="quiet"
          />
        </Block>
      </>
    ),
  }
}

type Codes = { readonly codes: readonly string[]; readonly login: string; readonly isNew: boolean }

/** R-FAC-3. Seen this once: to print, or to write down. */
export function codesPage({ codes, login, isNew }: Codes): Page {
  const title = isNew ? texts.codesTitle : texts.newCodesTitle
  return {
    title,
    bare: true,
    body: (
      <>
        <Head title={title} lead={texts.codesLead} />
        <div class="slip">
          <div>
            <p>
              <b>{texts.codesFor(login)}</b>
            </p>
            <p>
              {codes.map((code) => (
                <>
                  <b>{code.replace(/(.{5})(?=.)/g, '$1 ')}</b>
                  <br />
                </>
              ))}
            </p>
            <p>{texts.codesHow}</p>
          </div>
        </div>
        <Buttons>
          <ButtonLink href="/today">{texts.done}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}

type Kept = {
  readonly since: Instant
  readonly codesLeft: number
  readonly zone: string
  /** Has just come in by a code of the sheet. */
  readonly fromSheet: boolean
}

/** It is on: new codes, a new telephone, off. */
export function factorPage({ since, codesLeft, zone, fromSheet }: Kept): Page {
  return {
    title: texts.title,
    width: 'narrow',
    body: (
      <>
        <Crumb href="/account">{accountTexts.back}</Crumb>
        <Head title={texts.title} lead={texts.on(longMoment(since, zone))} />
        {fromSheet && (
          <Note is="help">
            <p>{texts.bySheet}</p>
            <Buttons>
              <ButtonLink href="/today">{texts.toWork}</ButtonLink>
            </Buttons>
          </Note>
        )}
        <Block id="codes" title={texts.left(codesLeft)}>
          <p class="prose sec">{texts.renewWhy}</p>
          <ActionButton action={{ label: texts.renew, post: '/account/second-factor/codes' }} look="second" />
        </Block>
        <Block id="phone" title={texts.phone}>
          <p class="prose">{texts.phoneWhy}</p>
          <ActionButton action={{ label: texts.drop, post: '/account/second-factor/drop' }} look="second" />
        </Block>
      </>
    ),
  }
}
