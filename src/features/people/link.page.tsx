import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Head, Note } from '#ui/blocks/head.tsx'
import { Slip } from '#ui/blocks/qr.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { IssuedLink } from './issue-link.ts'
import { linkTexts as texts } from './texts.ts'

type Issued = IssuedLink & { readonly person: string; readonly services: Services }

/** The slip: shown once, to print or to read aloud. */
export function linkPage({ token, name, email, person, services }: Issued): Page {
  const link = `${services.address.base}/l/${token}`
  return {
    title: texts.title,
    width: 'narrow',
    body: (
      <>
        <Head title={texts.title} lead={texts.lead(name)} />
        {services.address.onlyHere && (
          <Note is="help">
            <p>{texts.onlyHere}</p>
          </Note>
        )}
        <div class="prose">
          <p>{email ? texts.mailed(email) : texts.noMail}</p>
          {email && !services.mailGoesOut && <p>{texts.mailbox}</p>}
        </div>
        <Slip name={name} link={link} codeLabel={texts.code} code={token} />
        <p class="small sec">{texts.print}</p>
        <p class="small sec">{texts.shown}</p>
        <Buttons>
          <ButtonLink href={`/people/${person}`} look="second">
            {texts.back}
          </ButtonLink>
        </Buttons>
      </>
    ),
  }
}
