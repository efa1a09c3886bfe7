/** One page of a list: `next` is the cursor of the page after, null on the last; `total` counts the whole list. */
export type Page<Item> = { items: Item[]; next: string | null; total: number }

/** Where a page begins: after this position (the sort keys of the last item seen), and how many items it has. */
export type PageRequest<Position> = { position: Position | null; limit: number }

/** A position as a cursor: opaque, and safe in an address. @example cursorOf(['2027-000123']) */
export const cursorOf = (position: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url')

/** The position that a cursor stands for; undefined when it is none of ours. */
export const positionOf = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * Cuts a page out of rows that were read with one more than its limit.
 *
 * @param read.positionOf the sort keys of a row, of which the cursor is made
 * @example pageOf(rows, { limit: 50, total, positionOf: (row) => [row.number], itemOf: (row) => row })
 */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  read: {
    limit: number
    total: number
    positionOf: (row: Row) => readonly unknown[]
    itemOf: (row: Row) => Item
  },
): Page<Item> => {
  const shown = rows.slice(0, read.limit)
  const last = shown.at(-1)
  const next = rows.length > read.limit && last !== undefined ? cursorOf(read.positionOf(last)) : null
  return { items: shown.map(read.itemOf), next, total: read.total }
}
