import { noRoomStatus } from '#features/route.ts'
import type { Noted } from '#store/embedded/hand-over.ts'
import { freeSpace } from '#store/embedded/room.ts'
import type { Engine } from '#store/engine.ts'
import type { Opened } from '../application.ts'

/** More than what opening needs, so that the program does not go to and fro. */
const roomAgain = 1.5 * freeSpace.needed
/** One segment of the log and what grows beside it. */
const tooLittleToRead = 24 * 1024 * 1024
const usualEvery = 3_000
const patienceWithRequests = 5_000

type Hears = {
  /** The folder is only read from now on; `free` bytes are left. */
  readonly onReading?: (free: number) => void
  readonly onWriting?: () => void
  readonly every?: number
}

/**
 * R-STO-14. An application that is opened anew when its disk has room again, and when a full disk has stopped its
 * database: then a copy is read. Requests wait meanwhile. What the copy noted (who looked, who signed in) is handed over.
 */
export async function reopening(
  open: (noted?: Noted) => Promise<Opened>,
  { onReading = () => {}, onWriting = () => {}, every = usualEvery }: Hears = {},
): Promise<Opened> {
  let current = await open()
  let changing: Promise<void> = Promise.resolve()
  let isChanging = false
  let running = 0
  sayHow(current)

  async function look(): Promise<void> {
    if (!isChanging && (await mustBeOpenedAnew(current.engine))) await change()
  }

  /** Whoever asks for it while it is done waits for the same one. */
  async function change(): Promise<void> {
    if (!isChanging) {
      isChanging = true
      changing = openAnew().finally(() => {
        isChanging = false
      })
    }
    await changing.catch(() => {})
  }

  async function answer(request: Request, remote?: string): Promise<Response> {
    await changing.catch(() => {})
    running += 1
    try {
      return await current.fetch(request, remote)
    } finally {
      running -= 1
    }
  }

  /** Reading writes too: who looked at what. Where not even that has room, the copy is read, and this request with it. */
  async function answerOrReadCopy(request: Request, remote?: string): Promise<Response> {
    const asked = current
    const answered = await answer(request, remote)
    const couldNotRead = request.method === 'GET' && answered.status === noRoomStatus
    if (!couldNotRead || isFrozen(asked.engine)) return answered
    if (asked === current) await change()
    return answer(request, remote)
  }

  async function openAnew(): Promise<void> {
    const deadline = performance.now() + patienceWithRequests
    while (running > 0 && performance.now() < deadline) await new Promise((later) => setTimeout(later, 20))
    const noted = await current.noted().catch(() => undefined)
    await current.close().catch(() => {})
    current = await open(noted)
    sayHow(current)
  }

  function sayHow({ engine }: Opened): void {
    const room = engine.room()
    if (isFrozen(engine) && room.kind === 'none') onReading(room.free)
    else onWriting()
  }

  const timer = setInterval(() => void look(), every).unref()
  return {
    fetch: answerOrReadCopy,
    get engine() {
      return current.engine
    },
    get services() {
      return current.services
    },
    get health() {
      return current.health
    },
    get copies() {
      return current.copies
    },
    noted: () => current.noted(),
    close: async () => {
      clearInterval(timer)
      await changing.catch(() => {})
      await current.close()
    },
  }
}

function isFrozen(engine: Engine): boolean {
  const room = engine.room()
  return room.kind === 'none' && room.frozen
}

/** Room came back to a copy; or so little is left that reading itself will fail, or the database does not answer any more. */
async function mustBeOpenedAnew(engine: Engine): Promise<boolean> {
  const room = engine.room()
  if (room.kind !== 'none') return false
  if (room.frozen) return room.free >= roomAgain
  if (room.free < tooLittleToRead) return true
  return engine
    .asOwner((owner) => owner.query('select 1'))
    .then(
      () => false,
      () => true,
    )
}
