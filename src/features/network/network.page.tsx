import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import { deviceTexts, networkTexts as texts } from './texts.ts'

type Reach = {
  readonly base: string
  readonly onlyHere: boolean
  /** SHA-256 of the authority's certificate; `null` where devices need not be asked to trust anything. */
  readonly fingerprint: string | null
}

/** R-NET-9. How another device gets here, in one of three cases: not at all, with the certificate, at once. */
export function networkPage(reach: Reach): Page {
  return {
    title: texts.title,
    bare: true,
    body: (
      <>
        <Head title={texts.title} lead={reach.onlyHere ? undefined : texts.lead(reach.base)} />
        {reach.onlyHere && <OnlyHere asked={reach.fingerprint !== null} />}
        {!reach.onlyHere && !reach.fingerprint && <p class="prose">{texts.known}</p>}
        {reach.fingerprint && <Trust fingerprint={reach.fingerprint} />}
      </>
    ),
  }
}

function OnlyHere({ asked }: { readonly asked: boolean }) {
  return (
    <Note is="help">
      <p>
        <b>{texts.onlyHereTitle}</b>
      </p>
      <p>{texts.onlyHere}</p>
      {asked ? (
        <p>{texts.noNetwork}</p>
      ) : (
        <p>
          {texts.howToServe} <code class="nw">{texts.command}</code>
        </p>
      )}
    </Note>
  )
}

function Trust({ fingerprint }: { readonly fingerprint: string }) {
  return (
    <>
      <div class="prose">
        <p>{texts.why}</p>
        <p>
          <ButtonLink href="/network/certificate" download>
            {texts.download}
          </ButtonLink>
        </p>
        <p>{texts.fingerprint}</p>
        <p>
          <code>{fingerprint}</code>
        </p>
      </div>
      <Block id="devices" title={texts.devices}>
        <div class="prose">
          {deviceTexts.map(({ name, steps }) => (
            <More summary={name}>
              <ol>
                {steps.map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
            </More>
          ))}
        </div>
      </Block>
    </>
  )
}
