/** A letter as it leaves: plain text for everybody, HTML for those who show it. */
export type OutgoingLetter = {
  /** The same id twice is the same letter: mail programs show it once. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** An invitation to a meeting: an iCalendar object with its METHOD. */
  readonly calendar?: string
}

/** Takes a letter out of the house, or throws: then it stays unsent and is tried again. */
export type Postman = { readonly send: (letter: OutgoingLetter) => Promise<void> }

/** A mailbox that keeps what it was given. */
export function mailbox(): Postman & { readonly letters: readonly OutgoingLetter[] } {
  const letters: OutgoingLetter[] = []
  return {
    letters,
    send: async (letter) => {
      letters.push(letter)
    },
  }
}
