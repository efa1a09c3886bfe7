/** Counts the time of processes together, by what they stand on. */
export type TimeByPart = { add(part: string, seconds: number): void; said(): string }

/**
 * Opens a count of time.
 *
 * @example
 * const times = timeByPart()
 * times.add('engine', 61.2)
 * times.said() // 'Seconds of processes by what they stand on: engine 61'
 */
export const timeByPart = (): TimeByPart => {
  const seconds = new Map<string, number>()
  return {
    add: (part, more) => void seconds.set(part, (seconds.get(part) ?? 0) + more),
    said: () => {
      const parts = [...seconds].sort(([, one], [, other]) => other - one)
      const said = parts.map(([part, all]) => `${part} ${Math.round(all)}`).join(', ')
      return `Seconds of processes by what they stand on: ${said}`
    },
  }
}
