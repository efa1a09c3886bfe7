import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { Write } from '../rendering/write.ts'

/** What a box of a table holds; a page and a workbook each write it in their way. `null`: nothing. */
export type Cell =
  | string
  | number
  | null
  /** `code`: an id or a name by which something is looked up elsewhere, the same in every language. */
  | { text: string; href?: string; note?: string; code?: string }
  | { day: string | null }
  /** A limit: with the days that are left or lost. */
  | { deadline: string | null }
  | { instant: string | null }
  | { ruleset: string; cite: readonly string[] }
  /** A status: its colour stands in the one table of statuses, its words in the texts. */
  | { group: string; key: string }

/** A column of a list: its heading, and what it shows of a row. */
export type Column<Row> = {
  title: PageKey
  numeric?: true
  cell: (row: Row, write: Write) => Cell
}

/** A cell as plain text. @example plainCell({ group: 'state', key: 'open' }, write) //=> 'Open' */
export const plainCell = (cell: Cell, write: Write): string => {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('text' in cell) return [cell.text, cell.note, cell.code].filter((part) => part !== undefined).join(', ')
  if ('group' in cell) return write.term(cell.group, cell.key)
  if ('instant' in cell) return write.instant(cell.instant)
  if ('cite' in cell)
    return write
      .cites(cell.ruleset, cell.cite)
      .map(({ text }) => text)
      .join(', ')
  return write.day('day' in cell ? cell.day : cell.deadline)
}

/** The civil date that a cell holds; null when it holds none. */
export const dayOfCell = (cell: Cell): string | null => {
  if (cell === null || typeof cell !== 'object') return null
  if ('day' in cell) return cell.day
  return 'deadline' in cell ? cell.deadline : null
}
