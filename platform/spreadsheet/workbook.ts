import { posix } from 'node:path'
import type { Archive } from './archive.ts'
import { type CellFormat, cellFormat } from './cell-format.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'
import { readXml } from './xml-events.ts'

/** What a workbook says about itself before any row is read. */
export type Workbook = {
  /** The part of each sheet, by the sheet's name, in their order. */
  sheets: ReadonlyMap<string, string>
  dates: '1900' | '1904'
  formats: readonly CellFormat[]
  sharedStringsPart: string | null
}

const MAIN = 'xl/workbook.xml'

/** Is this archive an XLSX workbook, by the parts it has? */
export const isWorkbook = (archive: Archive): boolean => archive.names.includes(MAIN)

/**
 * Reads the workbook's list of sheets, its date system and its number formats.
 *
 * @throws SpreadsheetError `damaged` for a workbook whose parts do not fit together
 */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const relations = await readRelations(archive)
  const sheets = new Map<string, string>()
  let dates: Workbook['dates'] = '1900'
  await readXml(await archive.read(MAIN), {
    ...SILENT,
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) dates = '1904'
      if (name === 'sheet') addSheet(sheets, relations, attributes)
    },
  })
  const part = (type: string) => [...relations.values()].find((relation) => relation.type.endsWith(type))
  const styles = part('/styles')
  return {
    sheets,
    dates,
    formats: styles && archive.names.includes(styles.part) ? await readFormats(archive, styles.part) : [],
    sharedStringsPart: part('/sharedStrings')?.part ?? null,
  }
}

const SILENT = { open: () => {}, close: () => {}, text: () => {} }

type Relations = Map<string, { type: string; part: string }>

const readRelations = async (archive: Archive): Promise<Relations> => {
  const relations: Relations = new Map()
  await readXml(await archive.read('xl/_rels/workbook.xml.rels'), {
    ...SILENT,
    open: (name, { Id, Type, Target }) => {
      if (name !== 'Relationship' || !Id || !Type || !Target) return
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target)
      relations.set(Id, { type: Type, part })
    },
  })
  return relations
}

const addSheet = (
  sheets: Map<string, string>,
  relations: Relations,
  attributes: Readonly<Record<string, string>>,
): void => {
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
  const relation = relations.get(id ?? '')
  const name = attributes.name?.trim()
  if (!name || !relation)
    throw new SpreadsheetError('damaged', 'The workbook names a sheet that it does not have.')
  sheets.set(name, relation.part)
}

const readFormats = async (archive: Archive, part: string): Promise<CellFormat[]> => {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  await readXml(await archive.read(part), {
    ...SILENT,
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(cellFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}
