import { isSigned } from '#domain/papers/paper.ts'
import { mayApprove, type SittingLine } from '#domain/papers/sitting.ts'
import { liveMarks } from '#domain/programmes/programme.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { lackSentence } from '#pieces/paper-texts.ts'
import type { PeopleWords } from '#pieces/people-words.ts'
import { nextSentence, stageWords } from '#pieces/programme-texts.ts'
import type { KeptPaper } from '#store/papers.ts'
import { State } from '#ui/blocks/state.tsx'
import { Table } from '#ui/tables/table.tsx'
import { approvalTexts as texts } from '../texts.ts'

type Props = {
  readonly lines: readonly SittingLine[]
  readonly words: PeopleWords
  readonly papers: readonly KeptPaper[]
  readonly today: Day
  /** Ticked ones; without them there is nothing to tick. */
  readonly pairs?: ReadonlySet<string>
  readonly programmes?: ReadonlySet<string>
}

/** A pair a row: its line of the order on the left, its programme on the right. */
export function Lines({ lines, words, papers, today, pairs, programmes }: Props) {
  return (
    <Table
      caption={pairs ? texts.ready : texts.staysOut}
      rows={lines}
      columns={[
        {
          title: texts.line,
          label: null,
          kind: 'head',
          cell: (line) => (
            <OrderLine
              line={line}
              words={words}
              papers={papers}
              today={today}
              taken={pairs?.has(line.pair.id)}
            />
          ),
        },
        {
          title: texts.programme,
          cell: (line) => (
            <ProgrammeSummary line={line} words={words} taken={programmes?.has(line.pair.id)} />
          ),
        },
      ]}
    />
  )
}

type LineProps = Pick<Props, 'words' | 'papers' | 'today'> & {
  readonly line: SittingLine
  readonly taken: boolean | undefined
}

function OrderLine({ line, words, papers, today, taken }: LineProps) {
  const { pair, lacks } = line
  const title = pairNames(line.pair, words.name)
  return (
    <>
      {taken === undefined ? (
        <a href={`/mentorships/${pair.id}`}>{title}</a>
      ) : (
        <Tick name="pairs" value={pair.id} about={texts.take(title)} ticked={taken} label={title} />
      )}
      <p class="small sec">
        {texts.term(shortDay(pair.from), shortDay(pair.through))}
        {pair.basis && `, ${texts.bases[pair.basis]}`}
      </p>
      {lacks.length === 0 ? (
        <Grounds line={line} words={words} papers={papers} today={today} />
      ) : (
        lacks.map((lack) => (
          <p>
            <State is="help">{lackSentence(lack, words.name)}</State>
          </p>
        ))
      )}
    </>
  )
}

type GroundsProps = Omit<LineProps, 'taken'>

/** What the order rests on: the days of the consents, the addenda with their numbers. */
function Grounds({ line: { pair }, words, papers, today }: GroundsProps) {
  const signed = papers.filter((one) => one.mentorship === pair.id && isSigned(one, today))
  const consentDay = (person: string, answered: Day) =>
    signed.find((one) => one.person === person && one.kind.startsWith('consent_'))?.signedOn ?? answered
  const consents = pair.members.flatMap(({ person, consent }) =>
    consent ? [texts.dated(words.short(person), shortDay(consentDay(person, consent.on)))] : [],
  )
  const addenda = signed.flatMap(({ kind, person, number, signedOn }) =>
    kind === 'addendum' && person && signedOn
      ? [texts.addendum(words.short(person), number ?? '', shortDay(signedOn))]
      : [],
  )
  return (
    <p class="small sec">
      {texts.consents(consents.join('; '))}
      {addenda.length > 0 && ` ${texts.addenda(addenda.join('; '))}`}
    </p>
  )
}

type SummaryProps = Pick<LineProps, 'line' | 'words' | 'taken'>

function ProgrammeSummary({ line, words, taken }: SummaryProps) {
  const { programme, pair } = line
  if (!programme) return <span class="sec">{texts.noProgramme}</span>
  const { version, stage } = programme
  const [is, word] = stageWords[stage.name]
  const agreed = liveMarks(version).filter(({ kind }) => kind === 'agreed')
  return (
    <>
      {taken !== undefined && mayApprove(line) ? (
        <Tick
          name="programmes"
          value={pair.id}
          about={texts.approve(pairNames(line.pair, words.name))}
          ticked={taken}
          label={texts.approveShort}
        />
      ) : (
        <State is={is}>{word}</State>
      )}
      <p>{version.content.aim}</p>
      <p class="small sec">
        {texts.plan(version.content.rows.length, shortDay(version.from), shortDay(version.through))}.{' '}
        {agreed.length > 0 &&
          texts.agreed(
            agreed.map(({ by, on }) => texts.dated(words.short(by), shortDay(on))).join('; '),
          )}{' '}
        {!mayApprove(line) && stage.next && nextSentence(stage, words.short)}{' '}
        <a href={`/programmes/${pair.id}`}>
          {texts.openProgramme}
          <span class="vh">: {pairNames(line.pair, words.name)}</span>
        </a>
      </p>
    </>
  )
}

type TickProps = {
  readonly name: string
  readonly value: string
  readonly about: string
  readonly ticked: boolean
  readonly label: string
}

function Tick({ name, value, about, ticked, label }: TickProps) {
  const id = `${name}-${value}`
  return (
    <div class="opt">
      <input type="checkbox" id={id} name={name} value={value} checked={ticked} aria-label={about} />
      <label for={id}>{label}</label>
    </div>
  )
}
