import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readContacts, recordConsent } from '../../records/contacts/contacts-consent.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import type { Act } from '../act.ts'
import { keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { uploadSchema } from '../upload.ts'

const input = z.strictObject({
  employee: z.uuid(),
  consentedOn: z.iso
    .date()
    .meta({ description: 'From this civil day on a mail that is accepted serves a notice.' }),
  documents: z
    .array(uploadSchema)
    .max(1)
    .default([])
    .meta({ description: 'The signed consent; the employee himself, signed in, needs none.' }),
})

/** What a consent answers: the address at which it holds, and since when. */
export const consentAnswer = z.object({
  employee: z.uuid(),
  address: z.string(),
  consentedOn: z.iso.date(),
})
type ConsentAnswer = z.infer<typeof consentAnswer>

/**
 * The employee consents to be notified at the address that the roster has of him, or the personnel service records his
 * signed consent. It holds at this address only: another one needs another consent.
 */
export const consentToContacts: Act<z.infer<typeof input>, ConsentAnswer> = {
  name: 'consent-to-contacts',
  input,
  permitted: (context, { employee }) => permit(context, 'consent-to-contacts', { employeeId: employee }),
  perform: async (context, { employee, consentedOn, documents }) => {
    const { actor, clock, database } = context
    const contacts = await readContacts(database, employee)
    if (!contacts) throw notFound()
    if (contacts.email === null) throw conflict('The roster has no address of this employee to consent to.')
    const day = Temporal.PlainDate.from(consentedOn)
    if (Temporal.PlainDate.compare(day, clock.today()) > 0) throw invalid('consentedOn', 'is after today')
    if (actor.employeeId !== employee && documents.length === 0)
      throw invalid('documents', 'the signed consent is needed')
    const address = contacts.email
    const made = { recordedAt: clock.now(), recordedById: actor.accountId }
    await keepDocuments(context, { uploads: documents, field: 'documents' }, ([scan]) =>
      database.$transaction(async (tx) => {
        const documentId = scan
          ? await recordDocument(tx, {
              ...scan,
              caseId: null,
              factId: null,
              kind: 'contacts-consent',
              storedAt: made.recordedAt,
              storedById: made.recordedById,
            })
          : null
        await recordConsent(tx, { employeeId: employee, address, consentedOn: day, documentId, ...made })
      }),
    )
    return { employee, address, consentedOn }
  },
}
