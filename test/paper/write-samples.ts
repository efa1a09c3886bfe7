import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAPER_LANGUAGES } from '../../texts/papers/paper-languages.ts'
import { everyPaper } from './every-paper.ts'
import { setSample } from './set-sample.ts'

// node --import tsx test/paper/write-samples.ts FOLDER: every paper in every language, for a validator or for the eye.
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say into which folder: node --import tsx test/paper/write-samples.ts FOLDER')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
for (const language of PAPER_LANGUAGES)
  for (const paper of everyPaper())
    writeFileSync(join(folder, `${paper.kind}-${language}.pdf`), setSample(language, [paper]))
