import { Temporal } from 'temporal-polyfill'

/** Tells the play as it happens: a heading for each day, then what happened, alike things in one line. */
export type Diary = {
  day(date: string): void
  /** One thing that somebody did, or that happened to him; `remark` sets it apart from the regular course. */
  note(what: string, who: string, remark?: string): void
  /** A line of its own. */
  line(text: string): void
  /** Ends the day: writes what was noted. */
  close(): void
}

type Noted = { who: string; remark: string | undefined }

/** Of alike things, so many people are named. */
const NAMED = 4

/**
 * A diary that writes line by line.
 *
 * @example
 * diary.day('2027-03-05')
 * diary.note('profile submitted', 'Сәрсенов Д.')
 * diary.close() // "Friday 5 March 2027 …", "  profile submitted: Сәрсенов Д."
 */
export function openDiary(write: (line: string) => void): Diary {
  let heading: string | null = null
  const noted = new Map<string, Noted[]>()
  const head = () => {
    if (heading !== null) write(`\n── ${heading} ${'─'.repeat(Math.max(0, 60 - heading.length))}`)
    heading = null
  }
  const close = () => {
    if (noted.size > 0) head()
    for (const [what, notes] of noted) for (const text of told(what, notes)) write(text)
    noted.clear()
  }
  return {
    day: (date) => {
      close()
      heading = Temporal.PlainDate.from(date).toLocaleString('en-GB', { dateStyle: 'full' })
    },
    note: (what, who, remark) => {
      noted.set(what, [...(noted.get(what) ?? []), { who, remark }])
    },
    line: (text) => {
      close()
      head()
      write(`  ${text}`)
    },
    close,
  }
}

/** Those with a remark are each told in a line; the others share one. */
function told(what: string, notes: readonly Noted[]): string[] {
  const remarked = notes.filter(({ remark }) => remark !== undefined)
  const others = notes.filter(({ remark }) => remark === undefined).map(({ who }) => who)
  const names = [...new Set(others)]
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  const count = others.length > 1 ? ` (${others.length})` : ''
  const shared = others.length > 0 ? [`  ${what}${count}: ${names.slice(0, NAMED).join(', ')}${more}`] : []
  return [...shared, ...remarked.map(({ who, remark }) => `  ${what}: ${who} – ${remark}`)]
}
