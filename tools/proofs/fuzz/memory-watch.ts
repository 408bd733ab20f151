import process from 'node:process'

const mebibyte = 1024 * 1024
/** How much more the later looks may show than the earlier: caches fill, a leak goes on. */
const mostGrowth = 150

/** Looks at the memory of this process from time to time, and says whether it goes on growing. */
export function memoryWatch() {
  const looks: { readonly rss: number; readonly heap: number }[] = []
  const look = () => {
    globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    looks.push({ rss: rss / mebibyte, heap: (heapUsed + external) / mebibyte })
  }
  const median = (of: 'rss' | 'heap', from: number, through: number) => {
    const some = looks.slice(Math.floor(from * looks.length), Math.ceil(through * looks.length))
    return some.map((one) => one[of]).sort((one, other) => one - other)[Math.floor(some.length / 2)] ?? 0
  }
  const growth = (of: 'rss' | 'heap') => median(of, 0.75, 1) - median(of, 0.25, 0.5)
  return {
    look,
    swollen: () =>
      looks.length >= 8 && Math.min(growth('rss'), growth('heap')) > mostGrowth
        ? `grew by ${growth('rss').toFixed(0)} MB`
        : undefined,
    told: () =>
      `memory: ${Math.max(0, ...looks.map(({ rss }) => rss)).toFixed(0)} MB at most; between the second and the last quarter rss ${growth('rss').toFixed(0)} MB, heap ${growth('heap').toFixed(0)} MB`,
  }
}
