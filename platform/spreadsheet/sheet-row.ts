/** A row: its number as the spreadsheet counts it (the first is 1), its cells as text, from the first column on. */
export type SheetRow = { row: number; cells: (string | undefined)[] }
