/**
 * Where a worker process stands when it is killed: at a message to a workflow (`start/certification`, `fact/decided`,
 * `dropItem` …), a step of a case (`step/DatesSet`), a mail (`mail/dates-set`) or what a delivery answers
 * (`delivery/dates-set`). Before it, after it and before anybody was told, or – a message – after that is in the outbox.
 */
export type Death = {
  at: string
  point: 'before' | 'unacknowledged' | 'after'
  /** Whose: the workflow id of a message, the case of anything else; left out: anybody's. */
  of?: string
}

/** Something that a process does to the world: what it is called, and whose it is. */
export type Effect = { labels: readonly string[]; of: string }

/**
 * The deaths of a process that is told to stand still in several effects at once, and is killed as soon as it stands in
 * all of them: the cases that it serves die in different places by one kill.
 *
 * @param die what the end is: SIGKILL to oneself
 */
export const deaths = (die: () => void) => {
  let ahead: Death[] = []
  const forever = new Promise<never>(() => undefined)
  const awaits = ({ labels, of }: Effect, point: Death['point']): Death | undefined =>
    ahead.find((death) => death.point === point && labels.includes(death.at) && (death.of ?? of) === of)
  const stand = (death: Death): Promise<never> => {
    ahead = ahead.filter((other) => other !== death)
    if (ahead.length === 0) die()
    return forever
  }
  return {
    tell: (told: readonly Death[]): void => {
      ahead = [...told]
    },
    awaits,
    stand,
    /** An effect in which the process may come to stand. */
    around: async <Answer>(effect: Effect, work: () => Promise<Answer>): Promise<Answer> => {
      const before = awaits(effect, 'before')
      if (before) return stand(before)
      try {
        return await work()
      } finally {
        // Also where it failed: a start that stood already is as good as delivered.
        const unacknowledged = awaits(effect, 'unacknowledged')
        if (unacknowledged) await stand(unacknowledged)
      }
    },
  }
}

export type Deaths = ReturnType<typeof deaths>
