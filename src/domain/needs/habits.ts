/** How somebody likes to work and when one is free, as a sheet says: an answer by question, and parts of the week. */
export type Habits = {
  readonly style: Readonly<Record<string, string>>
  readonly times: readonly string[]
}

/** What two people have in common; undefined where one of them has not said enough to tell. */
export type HabitsAlike = {
  readonly style: { readonly same: number; readonly of: number } | undefined
  readonly times: readonly string[] | undefined
}

type Said = { readonly needs: ReadonlyMap<string, Habits>; readonly offers: ReadonlyMap<string, Habits> }

/** Fewer answers in common say nothing about two people: half of the eight questions. */
const leastAnswers = 4
/** So many common parts of a week are as good as any more: a pair meets once a week. */
export const enoughTimes = 2

const isStyle = (code: string) => /^style\d$/.test(code)

/** R-PST-6. What is asked of style and time, out of everything that was answered. */
export function habitsOf(given: Readonly<Record<string, readonly string[]>>): Habits {
  const style = Object.entries(given).filter(([code]) => isStyle(code))
  return {
    style: Object.fromEntries(style.map(([code, [answer = '']]) => [code, answer])),
    times: given.times ?? [],
  }
}

/** R-PST-6. Only answers about work are compared: nothing of age, sex or family is asked. */
export function habitsAlikeBy({ needs, offers }: Said): (mentee: string, mentor: string) => HabitsAlike {
  return (mentee, mentor) => {
    const [one, other] = [needs.get(mentee), offers.get(mentor)]
    if (!one || !other) return { style: undefined, times: undefined }
    const both = Object.keys(one.style).filter((code) => other.style[code] !== undefined)
    const same = both.filter((code) => one.style[code] === other.style[code]).length
    return {
      style: both.length < leastAnswers ? undefined : { same, of: both.length },
      times:
        one.times.length === 0 || other.times.length === 0
          ? undefined
          : one.times.filter((time) => other.times.includes(time)),
    }
  }
}
