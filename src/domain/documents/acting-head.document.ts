/** How somebody holds a post: as one's own, in its duties, or in its duties for a time. */
export type Holding = 'own' | 'acting' | 'acting-for-a-time'

const spelled =
  /^(врио|вр\.?\s*и\.?\s*о\.?|временно\s+исполняющ\p{L}+\s+обязанности|и\.\s*о\.?|ио|исполняющ\p{L}+\s+обязанности)\s+(\p{L}+)(.*)$/iu

/** Posts of heads, from the genitive that follows «исполняющий обязанности». */
const posts: readonly (readonly [genitive: string, nominative: string])[] = [
  ['директора', 'директор'],
  ['заведующего', 'заведующий'],
  ['заведующей', 'заведующая'],
  ['руководителя', 'руководитель'],
  ['начальника', 'начальник'],
  ['ректора', 'ректор'],
]

/**
 * R-DOC-17. «и. о. директора», «врио заведующего», «исполняющая обязанности директора» say the same: who only acts, and
 * in which post. A post that is not known here stays as it is written.
 */
export function heldPost(position: string): { readonly post: string; readonly holding: Holding } {
  const [, how = '', genitive = '', rest = ''] = spelled.exec(position.trim()) ?? []
  const found = posts.find(([one]) => one === genitive.toLowerCase())
  if (found === undefined) return { post: position, holding: 'own' }
  return { post: `${found[1]}${rest}`, holding: /^вр/iu.test(how) ? 'acting-for-a-time' : 'acting' }
}
