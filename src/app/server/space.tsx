import type { VNode } from 'preact'
import type { Acting } from '#domain/access/policy.ts'
import type { Route } from '#features/route.ts'
import type { Services } from '#features/services.ts'
import type { Room } from '#store/embedded/room.ts'
import { serverTexts as texts } from '../texts.ts'

const megabyte = 1024 * 1024

/** R-STO-14. The line over every page: everybody reads why nothing can be saved, whoever can make room reads it in time. */
export function spaceBand(room: Room | undefined, acting: readonly Acting[]): VNode | undefined {
  if (!room || room.kind === 'enough') return undefined
  const canMakeRoom = acting.includes('sysadmin') || acting.includes('head')
  if (room.kind === 'none') {
    return (
      <>
        <strong role="status">{texts.noRoom}</strong>
        <span>{canMakeRoom ? texts.makeRoom : texts.askForRoom}</span>
      </>
    )
  }
  return canMakeRoom ? <span>{texts.littleRoom(Math.round(room.free / megabyte))}</span> : undefined
}

/** What may be sent without an account while only a copy of the tables is read: who signs in may read, and loses nothing. */
const stillOpen = /^\/(sign-in|sign-out|code)(\/|$)|^\/l\/:token$/

/** R-STO-14. What is sent to a public page now would be written into a copy that nobody keeps. */
export function wouldBeForgotten({ room }: Services, { deed, path }: Route): boolean {
  const now = room?.()
  return deed === 'public' && now?.kind === 'none' && now.frozen && !stillOpen.test(path)
}
