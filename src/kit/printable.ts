// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Without what no table and no document can hold and no person types: control characters other than tab and line ends, halves
 *  of letters, and the two signs that XML has no place for (XML 1.0, 2.2). */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, '')
}
