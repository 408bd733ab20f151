import { fetchPage, replacePiece } from '../client/page-piece.ts'

const pause = 1000

/** Asks for the page again and takes its progress; when there is none any more, the work is over: opens the page. */
export function enhance(box: HTMLElement): void {
  const page = box.dataset.page ?? location.href
  const ask = async (): Promise<void> => {
    try {
      if (!replacePiece(await fetchPage(page), box.id)) location.replace(page)
    } catch {
      setTimeout(ask, pause * 5)
    }
  }
  setTimeout(ask, pause)
}
