import { scaleBand, scaleLinear } from 'd3-scale'

/** One bar: its label, and the parts it consists of, in the order of the legend. */
export type Bar = { label: string; parts: readonly number[] }

/** A picture of bars as its template draws it, in units of its own box. */
export type BarPicture = {
  width: number
  height: number
  ticks: readonly { x: number; text: string }[]
  rows: readonly {
    label: string
    labelY: number
    y: number
    height: number
    total: number
    end: number
    parts: readonly { kind: number; x: number; width: number }[]
  }[]
}

const BOX = { width: 900, row: 48, axis: 28, value: 64, label: 20 }

/**
 * Lays out bars that lie below one another, their labels above them so that long ones stay readable.
 *
 * @returns null when there is nothing to draw
 * @example bars([{ label: 'Testing', parts: [3, 1] }])?.rows[0]?.total //=> 4
 */
export const bars = (given: readonly Bar[]): BarPicture | null => {
  const totals = given.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))
  const largest = Math.max(0, ...totals)
  if (largest === 0) return null
  const height = given.length * BOX.row + BOX.axis
  const along = scaleLinear([0, largest], [0, BOX.width - BOX.value]).nice(5)
  const down = scaleBand(given.keys(), [0, height - BOX.axis]).paddingInner(0.15)
  return {
    width: BOX.width,
    height,
    ticks: along
      .ticks(5)
      .filter(Number.isInteger)
      .map((value) => ({ x: along(value), text: String(value) })),
    rows: given.map(({ label, parts }, at) => {
      const y = (down(at) ?? 0) + BOX.label
      const total = totals[at] ?? 0
      return {
        ...{ label, labelY: y - 6, y, height: down.bandwidth() - BOX.label, total, end: along(total) },
        parts: parts.map((part, kind) => {
          const before = parts.slice(0, kind).reduce((sum, each) => sum + each, 0)
          return { kind, x: along(before), width: along(before + part) - along(before) }
        }),
      }
    }),
  }
}
