import { z } from 'zod'
import { recordDocument } from '../../records/document/record-document.ts'
import { takeNumber } from '../../records/register/take-number.ts'
import type { Act } from '../act.ts'
import { keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { uploadSchema } from '../upload.ts'

const input = z.strictObject({
  unit: z.uuid().optional().meta({ description: 'Whose register; left out: that of the whole body.' }),
  title: z.string().trim().min(1).max(300).meta({ description: 'What the paper is.' }),
  correspondent: z.string().trim().min(1).max(300).meta({ description: 'From whom it came.' }),
  documents: z.array(uploadSchema).max(1).default([]).meta({ description: 'The scan of the paper.' }),
})

/** What `POST /registers/incoming` answers. */
export const registeredAnswer = z.object({ id: z.uuid(), number: z.int(), registeredOn: z.iso.date() })

/** Gives a paper that came in the next number of the register, with its scan. */
export const registerIncoming: Act<z.infer<typeof input>, z.infer<typeof registeredAnswer>> = {
  name: 'register-incoming',
  input,
  permitted: (context, { unit }) => permit(context, 'register-paper', unit ? { unitId: unit } : 'wholeBody'),
  perform: async (context, { unit, title, correspondent, documents }) => {
    const { database, clock, actor } = context
    const registeredOn = clock.today()
    const at = { storedAt: clock.now(), storedById: actor.accountId }
    const numbered = await keepDocuments(context, { uploads: documents, field: 'documents' }, ([scan]) =>
      database.$transaction(async (tx) => {
        const documentId =
          scan === undefined
            ? null
            : await recordDocument(tx, { ...scan, ...at, caseId: null, factId: null, kind: 'incoming' })
        const register = { unitId: unit ?? null, year: registeredOn.year, direction: 'incoming' as const }
        return takeNumber(tx, register, {
          ...{ title, correspondent, about: null, caseId: null, documentId, registeredOn },
          registeredAt: clock.now(),
          registeredById: actor.accountId,
        })
      }),
    )
    return { ...numbered, registeredOn: registeredOn.toString() }
  },
}
