import { describe, expect, it } from 'vitest'
import { typography } from './typography.ts'

const shout = (text: string) => text.replaceAll(' ', '_')

describe('R-UI-9 the pass over text nodes', () => {
  it.each([
    ['text between tags', '<p>с 1 сентября</p>', '<p>с_1_сентября</p>'],
    ['not attributes', '<a title="а б > в" href="/a b">в г</a>', '<a title="а б > в" href="/a b">в_г</a>'],
    ['not what was typed', '<input value="а б"/><p>а б</p>', '<input value="а б"/><p>а_б</p>'],
    ['not textarea', '<textarea>а б</textarea><p>а б</p>', '<textarea>а б</textarea><p>а_б</p>'],
    ['not pre, with tags inside', '<pre>а <b>б в</b> г</pre> д е', '<pre>а <b>б в</b> г</pre>_д_е'],
    [
      'not scripts and styles',
      '<script>a < b</script><style>a b</style>',
      '<script>a < b</script><style>a b</style>',
    ],
    [
      'not options: their text may be their value',
      '<select><option>а б</option></select>',
      '<select><option>а б</option></select>',
    ],
    ['after a child of the same name closes', '<b>а б</b> в г', '<b>а_б</b>_в_г'],
    [
      'escaped signs stay escaped',
      '<p>а &lt;б&gt; &amp;amp; &quot;в г&quot;</p>',
      '<p>а_&lt;б>_&amp;amp;_&quot;в_г&quot;</p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(typography(html, shout)).toBe(expected)
  })

  it('sees each text node as a person reads it', () => {
    const seen: string[] = []
    typography('<p>&quot;в школе&quot; и <b>дома у</b></p>', (text) => {
      seen.push(text)
      return text
    })
    expect(seen).toEqual(['"в школе" и ', 'дома у'])
  })
})
