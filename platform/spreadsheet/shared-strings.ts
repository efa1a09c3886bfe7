import type { Archive } from './archive.ts'
import { readXml } from './xml-events.ts'

/** Reads the texts that cells of a workbook share, without the phonetic runs. */
export const readSharedStrings = async (
  archive: Archive,
  part: string | null,
): Promise<readonly string[]> => {
  if (part === null || !archive.names.includes(part)) return []
  const strings: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  await readXml(await archive.read(part), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 't') inText = true
      if (name === 'rPh') inPhonetic = true
    },
    close: (name) => {
      if (name === 'si') strings.push(text.trim())
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
    },
    text: (piece) => {
      if (inText && !inPhonetic) text += piece
    },
  })
  return strings
}
