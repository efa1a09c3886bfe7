import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Storage } from '../../platform/storage/storage.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, notFound } from '../problem.ts'
import { type begunImport, importRoster } from './import-roster.ts'

const input = z.strictObject({ id: z.uuid() })

/** Imports the very file that a dry run checked, without its being sent again. */
export const takeCheckedImport: Act<z.infer<typeof input>, z.infer<typeof begunImport>> = {
  name: 'take-checked-import',
  input,
  permitted: (context) => permit(context, 'import-roster', 'wholeBody'),
  perform: async (context, { id }) => {
    const checked = await context.database.rosterImport.findUnique({ where: { id } })
    if (!checked) throw notFound()
    if (!checked.dryRun || checked.state !== 'done')
      throw conflict('Only a file that a dry run has checked to its end is taken over.')
    const { fileName, sha256, storedAs } = checked
    const open = () => Readable.from(storedBytes(context.storage, storedAs))
    const file = { fileName, sha256, open, mediaType: 'application/octet-stream', size: 0 }
    return importRoster.perform(context, { file, dryRun: false })
  },
}

async function* storedBytes(storage: Storage, storedAs: string): AsyncGenerator<Uint8Array> {
  yield* await storage.open(storedAs)
}
