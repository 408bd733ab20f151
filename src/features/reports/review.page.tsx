import { longDay } from '#kit/russian/dates.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { About, HandedIn, Written } from './account.page.tsx'
import { SectionView } from './parts/section-view.tsx'
import type { OwnReview } from './queries.ts'
import { accountTexts as texts } from './texts.ts'

/** What a mentor says of the work: the mentor writes it, the mentee reads it and may add an opinion. */
export function reviewPage(own: OwnReview, trouble?: Trouble): Page {
  const { desk, isMentor, mentee, opinion } = own
  const action = `/asked/review/${desk.mentorship.id}`
  const title = isMentor ? desk.text.title : texts.menteeReview
  return {
    title,
    place: '/today',
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/asked/account/${desk.mentorship.id}`}>
          {texts.titles[isMentor ? 'mentor_report' : 'mentee_report']}
        </Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={title} lead={isMentor ? texts.lead.review : undefined} />
        {isMentor && <About desk={desk} />}
        {isMentor ? (
          <>
            <HandedIn desk={desk} />
            {opinion && (
              <Block id="opinion" title={texts.opinionOf}>
                <p>{opinion}</p>
              </Block>
            )}
            <Written desk={desk} action={action} trouble={trouble} hidden={{ mentee }} />
          </>
        ) : (
          <Read own={own} action={action} trouble={trouble} />
        )}
      </>
    ),
  }
}

type ReadProps = {
  readonly own: OwnReview
  readonly action: string
  readonly trouble: Trouble | undefined
}

function Read({ own: { handed, mentee, opinion }, action, trouble }: ReadProps) {
  return (
    <>
      {handed === null && (
        <Note>
          <p>{texts.noReview}</p>
        </Note>
      )}
      {handed && (
        <>
          <p class="sec">{texts.handedIn(longDay(handed.on))}</p>
          {handed.text.sections.map((section) => (
            <SectionView section={section} />
          ))}
        </>
      )}
      <Form action={action}>
        <input type="hidden" name="mentee" value={mentee} />
        <TextArea
          errors={trouble?.errors ?? {}}
          values={{ 'line.opinion': opinion, ...trouble?.values }}
          name="line.opinion"
          label={texts.opinion}
          seenBy={texts.opinionSeen}
          rows={4}
        />
        <FormButtons>
          <Button name="do" value="save">
            {texts.opinionSave}
          </Button>
        </FormButtons>
      </Form>
    </>
  )
}
