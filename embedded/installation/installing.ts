import type { EmbeddedPart } from '../../platform/settings.ts'

/** In which order parts are stopped: those that use others first, Temporal last. */
const STOP_ORDER = ['api', 'worker', 'identity', 'records', 'mail', 'database', 'temporal'] as const

export type PartName = (typeof STOP_ORDER)[number]

/** An installation that is being started: what its parts share, and how each is stopped again. */
export type Installing = {
  stateFolder: string
  env: NodeJS.ProcessEnv
  say: (line: string) => void
  has(part: EmbeddedPart): boolean
  /** Says how a part is stopped; the newest word counts. */
  toStop(part: PartName, stop: () => Promise<void>): void
  stop(): Promise<void>
}

/** Begins an installation of which nothing runs yet. */
export function beginInstalling(options: Pick<Installing, 'stateFolder' | 'env' | 'say'>): Installing {
  const parts = (options.env.ATTESTOR_EMBEDDED ?? '').split(',')
  const stops = new Map<PartName, () => Promise<void>>()
  return {
    ...options,
    has: (part) => parts.includes(part),
    toStop: (part, stop) => {
      stops.set(part, stop)
    },
    stop: async () => {
      for (const part of STOP_ORDER) await stops.get(part)?.()
      stops.clear()
    },
  }
}
