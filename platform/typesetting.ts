import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What is to be typeset: the main file of the templates, and what they read, by file name. `at`: the day and hour that the document carries. */
export type Typesetting = {
  main: string
  files: Readonly<Record<string, string>>
  at: { epochMilliseconds: number }
}

/** Makes PDF/A-3 documents, tagged for readers of the screen, from the templates of one folder. */
export type Typesetter = { typeset(asked: Typesetting): Buffer }

/** Level A of PDF/A-3: archived, tagged, with files inside. The compiler takes one standard at a time. */
const STANDARD = 'a-3a'

const FONTS = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf')

/** How many compilations a cached part outlives without being used. */
const CACHED_FOR = 5

/**
 * Opens a typesetter over a folder of Typst templates; nothing outside the folder can be read by them. It works in the
 * calling thread, about a millisecond a page.
 *
 * @throws Error with the compiler's words for a template that does not compile, which is a defect
 * @example openTypesetter(folder).typeset({ main: 'main.typ', files: { 'papers.json': '{}' }, at })
 */
export const openTypesetter = (folder: string): Typesetter => {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [FONTS] }] })
  return {
    typeset: ({ main, files, at }) => {
      for (const [name, content] of Object.entries(files))
        compiler.mapShadow(join(folder, name), Buffer.from(content))
      try {
        const compiled = compiler.compile({ mainFilePath: join(folder, main) })
        if (!compiled.result)
          throw new Error(
            `the papers do not compile: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`,
          )
        return compiler.pdf(compiled.result, {
          pdfStandard: STANDARD,
          pdfTags: true,
          creationTimestamp: Math.floor(at.epochMilliseconds / 1000),
        })
      } finally {
        compiler.resetShadow()
        compiler.evictCache(CACHED_FOR)
      }
    },
  }
}
