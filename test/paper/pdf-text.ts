import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF finds in it: its text in reading order, the files inside, and whether it is tagged. */
export type ReadPdf = {
  pages: number
  text: string
  files: Readonly<Record<string, string>>
  tagged: boolean
  language: string | null
}

/** Reads a PDF as a program would that knows nothing of how it was made. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  const attached: Record<string, { content: Uint8Array }> | null = await document.getAttachments()
  const marked = await document.getMarkInfo()
  const { info } = await document.getMetadata()
  return {
    pages: document.numPages,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    files: Object.fromEntries(
      Object.entries(attached ?? {}).map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
    ),
    tagged: marked?.Marked === true,
    language: 'Language' in info && typeof info.Language === 'string' ? info.Language : null,
  }
}
