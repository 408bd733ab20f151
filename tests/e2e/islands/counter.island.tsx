import { useState } from 'preact/hooks'

/** Proves that a component rendered through `Island` comes to life under the strictest policy. */
export function Counter({ from }: { readonly from: number }) {
  const [count, setCount] = useState(from)
  return (
    <button type="button" class="btn second" onClick={() => setCount(count + 1)}>
      Отмечено: {count}
    </button>
  )
}
