import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import { SpreadsheetError } from '../../platform/spreadsheet/spreadsheet-error.ts'
import { TooLarge } from '../../platform/storage/storage.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import { rosterFileLimits } from '../../records/roster/file-limits.ts'
import { ROSTER_IMPORT, rosterImportId } from '../../workflows/roster-import/input.ts'
import type { Act, ActContext } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { Problem } from '../problem.ts'
import { type Upload, uploadSchema } from '../upload.ts'

const input = z.strictObject({
  file: uploadSchema,
  dryRun: z
    .union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
    .default(false)
    .meta({ description: 'Checks the file and changes nothing.' }),
})
type Input = z.output<typeof input>

/** What the post of a roster answers. */
export const begunImport = z.object({ id: z.uuid() })

/** Takes a roster file: what is none is refused at once, everything else goes on by itself. */
export const importRoster: Act<Input, z.infer<typeof begunImport>> = {
  name: 'import-roster',
  input,
  permitted: (context) => permit(context, 'import-roster', 'wholeBody'),
  perform: async (context, { file, dryRun }) => {
    const { actor, clock, database, requestId: id } = context
    await requireSpreadsheet(context, file)
    const kept = await keep(context, file)
    const at = clock.now().toString()
    await database.$transaction(async (tx) => {
      await tx.rosterImport.create({
        data: {
          id,
          state: 'running',
          dryRun,
          fileName: file.fileName,
          storedAs: kept.storedAs,
          sha256: kept.sha256,
          progress: { phase: 'waiting' },
          startedById: actor.accountId,
          startedAt: new Date(at),
        },
      })
      await postStart(tx, {
        workflowId: rosterImportId(id),
        type: ROSTER_IMPORT,
        args: [{ importId: id, at }],
      })
    })
    return { id }
  },
}

const keep = ({ storage, settings }: ActContext, file: Upload) =>
  storage.keep(file.open(), { maxBytes: settings.limits.rosterBytes }).catch((error: unknown) => {
    if (error instanceof TooLarge) throw new Problem('too-large', { detail: `The file is ${error.message}.` })
    throw error
  })

const requireSpreadsheet = async ({ settings }: ActContext, file: Upload): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-upload-'))
  try {
    const path = join(folder, 'roster')
    await pipeline(file.open(), createWriteStream(path))
    const opened = await openSpreadsheet(path, rosterFileLimits(settings.limits))
    opened.close()
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    if (error.kind === 'too-large') throw new Problem('too-large', { detail: error.message })
    throw new Problem('invalid', {
      detail: error.message,
      errors: [{ field: 'file', message: error.message }],
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
