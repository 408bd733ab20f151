/*
 * The Snowball algorithm for Russian, written from its published description: endings are taken off within RV, the part
 * after the first vowel; derivational ones within R2. Words come small, with «е» for «ё».
 */
const vowels = 'аеиоуыэюя'

/** `after`: only where «а» or «я» stands before. */
type Endings = {
  readonly plain: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly longest: number
}

const setOf = (list: string) => new Set(list.split(' ').filter(Boolean))
const endings = (plain: string, after = ''): Endings => ({
  plain: setOf(plain),
  after: setOf(after),
  longest: Math.max(...`${plain} ${after}`.split(' ').map((one) => one.length)),
})

const gerund = endings('ив ивши ившись ыв ывши ывшись', 'в вши вшись')
const adjective = endings(
  'ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею',
)
const participle = endings('ивш ывш ующ', 'ем нн вш ющ щ')
const reflexive = endings('ся сь')
const verb = endings(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно',
)
const noun = endings(
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
)
const superlative = endings('ейш ейше')
const derivational = endings('ост ость')

/** R-WRD-1. The stem of one Russian word: «планирование», «планированию» → «планирован». */
export function stem(word: string): string {
  const rv = afterVowel(word, 0)
  const r2 = afterPair(word, afterPair(word, 0))
  let left = word
  const cut = (ends: Endings, from = rv): boolean => {
    const shorter = without(left, ends, from)
    if (shorter === undefined) return false
    left = shorter
    return true
  }
  if (!cut(gerund)) {
    cut(reflexive)
    if (cut(adjective)) cut(participle)
    else if (!cut(verb)) cut(noun)
  }
  if (left.length > rv && left.endsWith('и')) left = left.slice(0, -1)
  cut(derivational, Math.max(r2, rv))
  if (left.endsWith('нн') && left.length - 1 > rv) return left.slice(0, -1)
  if (cut(superlative)) return left.endsWith('нн') ? left.slice(0, -1) : left
  return left.endsWith('ь') && left.length > rv ? left.slice(0, -1) : left
}

/** The longest ending wins among both groups, as the description has it. */
function without(word: string, { plain, after, longest }: Endings, from: number): string | undefined {
  for (let at = Math.max(from, word.length - longest); at < word.length; at++) {
    const ending = word.slice(at)
    if (plain.has(ending)) return word.slice(0, at)
    if (at > from && after.has(ending) && (word[at - 1] === 'а' || word[at - 1] === 'я'))
      return word.slice(0, at)
  }
  return undefined
}

function afterVowel(word: string, from: number): number {
  for (let at = from; at < word.length; at++) if (vowels.includes(word[at]!)) return at + 1
  return word.length
}

/** After the first consonant that follows a vowel. */
function afterPair(word: string, from: number): number {
  for (let at = afterVowel(word, from); at < word.length; at++) if (!vowels.includes(word[at]!)) return at + 1
  return word.length
}
