import type { Database } from '../../records/database.ts'
import type { Answers } from './plain-window.ts'

/** What becomes of somebody who does the same with the same answers. */
export type Hears = 'is on record too' | 'finds it done' | 'is told why not'

/**
 * Who does the same with the same answers, at the very same moment and a moment later, and what becomes of it; `atOnce`
 * where that is something else for one of two at the very same moment.
 */
export type Second = { by: string; hears: Hears; atOnce?: Hears }

/** One kind of act, as it is done by its form. People by their personnel number. */
export type FormToSend = {
  /** The path of its page in the table of pages. */
  path: string
  /** What it is called, where several have one path. */
  named?: string
  /** What stands for the names in the path, and after it. */
  at?: (
    database: Database,
  ) => Promise<{ named?: Readonly<Record<string, string>>; query?: string | undefined }>
  by: string
  second: 'nobody' | Second
  answers?: Answers
  /** The box that gets a file: a scan, or what `content` makes. */
  file?: 'documents' | 'file'
  content?: () => Promise<Buffer>
  /** It checks what is sent, and leaves nothing on record. */
  leaves?: 'nothing'
  /** The verdict of a workflow, which does not answer on this ground. */
  needs?: 'workflow'
}

/** Days as the three boxes of a form take them: the first takes a whole date. */
export const days = (given: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, date]) => [
      [`${name}-day`, date],
      [`${name}-month`, ''],
      [`${name}-year`, ''],
    ]),
  )

/** The other of the personnel service. */
export const other = (hears: Hears, atOnce: Hears = hears): Second => ({ by: 'P2', hears, atOnce })

/** The id of what was found, for an address. */
export const idOf = (found: { id: string } | null): string => found?.id ?? 'none'
