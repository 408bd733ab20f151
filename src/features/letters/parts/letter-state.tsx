import { longMoment } from '#kit/russian/dates.ts'
import type { Letter } from '#store/letters.ts'
import { State } from '#ui/blocks/state.tsx'
import { letterTexts as texts } from '../texts.ts'

type LetterStateProps = {
  readonly letter: Letter
  readonly zone: string
  readonly mailGoesOut: boolean
}

/** What became of a letter, and whose turn it is when it has not left. */
export function LetterState({ letter: { sentAt, address }, zone, mailGoesOut }: LetterStateProps) {
  if (sentAt) return <State is="ok">{texts.sent(longMoment(sentAt, zone))}</State>
  if (!address) return <State is="help">{texts.byHand}</State>
  return mailGoesOut ? (
    <State is="wait">{texts.waits}</State>
  ) : (
    <State is="help">{texts.waitsForServer}</State>
  )
}
