/** One measured side: so many a second. */
export type Side = () => Promise<number>

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * Measures ours and theirs in turn, A B A B …, so that a machine that gets slower or faster does so to both.
 *
 * @returns the rates of each, and the median of their ratios pair by pair
 */
export const alternating = async (rounds: number, { ours, theirs }: { ours: Side; theirs: Side }) => {
  const pairs: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round += 1) pairs.push({ ours: await ours(), theirs: await theirs() })
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratios: pairs.map((pair) => pair.ours / pair.theirs),
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
  }
}

/** Does all of the work, so many at once. @returns how many a second */
export const rateOf = async (work: readonly (() => Promise<unknown>)[], atOnce: number): Promise<number> => {
  const left = work.values()
  const from = performance.now()
  const one = async () => {
    for (const piece of left) await piece()
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (work.length * 1_000) / (performance.now() - from)
}
