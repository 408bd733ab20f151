/** No plan is shown whose proof does not hold: whoever asked for it gets a refusal. `why` is for the log. */
export class Unproven extends Error {
  constructor(why: string) {
    super(`no certificate: ${why}`)
  }
}
