import { type BackupStanding, concernsOf, type PlaceStanding } from '#domain/backups/standing.ts'
import type { Instant } from '#kit/instant.ts'
import { longMoment } from '#kit/russian/dates.ts'
import { concernText, placeTroubles } from '#pieces/backup-texts.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { BackupsPage } from './queries.ts'
import { backupTexts as texts } from './texts.ts'

type Shown = BackupsPage & {
  readonly standing: BackupStanding | undefined
  readonly now: Instant
  /** False while the tables are only read. */
  readonly hasRoom: boolean
}

const lookAgain = 5

/** R-BAK-7. How the copies stand, what to put right, and the key. */
export function backupsPage({ standing, ...shown }: Shown, trouble?: Trouble): Page {
  if (!standing) {
    const lead = shown.hasRoom ? texts.none : texts.noRoom
    return { title: texts.title, body: <Head title={texts.title} lead={lead} /> }
  }
  const concerns = concernsOf(standing, shown.now)
  return {
    title: texts.title,
    ...(standing.making && !trouble ? { refreshSeconds: lookAgain } : {}),
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead} />
        {concerns.length === 0 ? (
          <Note is="ok">
            <p>{texts.well}</p>
          </Note>
        ) : (
          <Note is="bad">
            <p>
              <b>{texts.concerns}</b>
            </p>
            {concerns.map((one) => (
              <p>{concernText(one, shown.zone)}</p>
            ))}
          </Note>
        )}
        <Block id="places" title={texts.places}>
          {standing.places.map((one) => (
            <PlaceRows place={one} zone={shown.zone} making={standing.making} />
          ))}
          {shown.mayKeep &&
            (standing.making ? (
              <p role="status">{texts.making}</p>
            ) : (
              <FormButtons>
                <ActionButton action={{ label: texts.makeNow, post: '/backups' }} look="second" />
              </FormButtons>
            ))}
        </Block>
        <RecoveryKey standing={standing} mayKeep={shown.mayKeep} trouble={trouble} />
        {!shown.mayKeep && <WhoKeeps waits={shown.waits} keepers={shown.keepers} />}
        <Block id="restore" title={texts.restore}>
          <div class="prose">
            <ol>
              {texts.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
            <p>{texts.stepsAlso}</p>
          </div>
        </Block>
      </>
    ),
  }
}

type PlaceRowsProps = { readonly place: PlaceStanding; readonly zone: string; readonly making: boolean }

function PlaceRows({ place, zone, making }: PlaceRowsProps) {
  const { address, coveredAt, copies, oldest, triedAt, trouble } = place
  const covered = coveredAt ? texts.until(longMoment(coveredAt, zone)) : making ? texts.making : texts.notYet
  return (
    <KeyValues
      rows={[
        { key: texts.place, value: <code>{address}</code> },
        {
          key: texts.state,
          value: trouble ? placeTroubles[trouble] : coveredAt ? texts.fine : texts.lookingSoon,
        },
        { key: texts.covered, value: covered },
        {
          key: texts.kept,
          value: texts.count(copies) + (oldest ? texts.since(longMoment(oldest, zone)) : ''),
        },
        { key: texts.tried, value: triedAt ? longMoment(triedAt, zone) : texts.neverTried },
      ]}
    />
  )
}

type KeyProps = {
  readonly standing: BackupStanding
  readonly mayKeep: boolean
  readonly trouble: Trouble | undefined
}

function RecoveryKey({ standing: { recovery, organisations }, mayKeep, trouble }: KeyProps) {
  const says = { none: texts.keyNone, shown: texts.keyShown, noted: texts.keyNoted }[recovery]
  const take = (label: string, look?: 'second') => (
    <FormButtons>
      <ActionButton action={{ label, post: '/backups/key' }} look={look} />
    </FormButtons>
  )
  return (
    <Block id="key" title={texts.key} aside={says}>
      <p class="prose">{texts.keyAbout}</p>
      {mayKeep && organisations > 1 && <p class="prose">{texts.several}</p>}
      {mayKeep && organisations <= 1 && recovery === 'none' && take(texts.getKey)}
      {mayKeep && recovery === 'shown' && <NotedForm trouble={trouble} />}
      {mayKeep && organisations <= 1 && recovery !== 'none' && (
        <More summary={texts.getNewKey}>
          <p class="prose">{texts.newKeyAbout}</p>
          {take(texts.getNewKey, 'second')}
        </More>
      )}
    </Block>
  )
}

/** Whoever only reads: who puts it right, or what one does first. */
function WhoKeeps({ waits, keepers }: Pick<Shown, 'waits' | 'keepers'>) {
  if (!waits) return <p class="prose">{texts.keptBy(keepers.join(', '))}</p>
  return (
    <Note is="help">
      <p>{texts.keptByYou}</p>
      <Buttons>
        <ButtonLink href="/account/second-factor">{texts.setUpFactor}</ButtonLink>
      </Buttons>
    </Note>
  )
}

export function NotedForm({ trouble }: { readonly trouble?: Trouble | undefined }) {
  return (
    <Form action="/backups/key/noted">
      <TextField
        name="isRight"
        label={texts.group}
        hint={texts.groupHint}
        width="s"
        errors={trouble?.errors ?? {}}
        values={trouble?.values ?? {}}
      />
      <FormButtons>
        <Button>{texts.confirm}</Button>
      </FormButtons>
    </Form>
  )
}
