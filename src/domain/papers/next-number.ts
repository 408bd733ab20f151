/** R-PAP-9. «17-ДС» is followed by «18-ДС», «ДС40-16-255/2» by «ДС40-16-255/3»: the last figures grow by one, their width
 *  stays. What has no figures is not followed by anything. */
export function nextNumber(number: string): string | null {
  const found = /(\d+)(\D*)$/.exec(number)
  if (!found) return null
  const [whole, figures = '', rest = ''] = found
  const grown = (BigInt(figures) + 1n).toString().padStart(figures.length, '0')
  return number.slice(0, -whole.length) + grown + rest
}

/** Numbers for so many papers, from the first; a first without figures serves only one. */
export function numbersFrom(first: string, count: number): readonly (string | null)[] {
  const numbers: (string | null)[] = []
  for (
    let next: string | null = first.trim() || null;
    numbers.length < count;
    next = next && nextNumber(next)
  )
    numbers.push(next)
  return numbers
}
