import type { FormToSend } from './form-to-send.ts'
import type { Answers, PlainForm } from './plain-window.ts'
import type { RecordGround } from './record-ground.ts'

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n')

/** Of these a form offers what waits: the first is chosen. */
const OFFERED = ['cases', 'notices', 'commissions', 'present', 'member', 'signers']

/** What a row of the table of forms is called in the names of tests. */
export const nameOf = ({ named, path, by }: FormToSend): string => `${named ?? path} (${by})`

/** Where a form stands on this ground, with what is on record in its path. */
export const addressOf = async (ground: RecordGround, { path, at }: FormToSend): Promise<string> => {
  const { named = {}, query } = (await at?.(ground.desk.database)) ?? {}
  const filled = path.replace(/:(\w+)/g, (_, name) => named[name] ?? 'none')
  return query === undefined ? filled : `${filled}?${query}`
}

/** What a form holds once the answers of its row are given. */
export const answersTo = ({ typed, choices }: PlainForm, { answers }: FormToSend): Answers => ({
  ...typed,
  ...Object.fromEntries(OFFERED.flatMap((name) => (choices[name]?.[0] ? [[name, choices[name][0]]] : []))),
  ...answers,
})

/** What the box for a file of the form gets; null where it has none. */
export const fileOf = async ({ file, content }: FormToSend): Promise<Buffer | null> =>
  file ? ((await content?.()) ?? PDF) : null
