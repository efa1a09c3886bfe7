import type { ShownCase } from './case-frame.ts'

type Step = ShownCase['steps'][number]

/** A line of the steps: one step, or several one after the other that wait for the same; `all` names each. */
export type StepRow = Step & { all: readonly Pick<Step, 'group' | 'key'>[] }

/**
 * The steps of a case as they are shown: those that wait for the same thing are one line.
 *
 * @example stepRows([notice, profile]).map(({ all }) => all.length) //=> [2], while both wait for the dates
 */
export const stepRows = (steps: readonly Step[]): StepRow[] => {
  const rows: StepRow[] = []
  for (const step of steps) {
    const last = rows.at(-1)
    if (last && waitAlike(last, step)) rows.splice(-1, 1, { ...last, all: [...last.all, nameOf(step)] })
    else rows.push({ ...step, all: [nameOf(step)] })
  }
  return rows
}

const nameOf = ({ group, key }: Step): Pick<Step, 'group' | 'key'> => ({ group, key })

const waitAlike = (one: Step, other: Step): boolean =>
  one.outcome === 'locked' &&
  other.outcome === 'locked' &&
  one.reason === other.reason &&
  one.from === other.from &&
  one.waits === other.waits &&
  one.cite.join() === other.cite.join()
