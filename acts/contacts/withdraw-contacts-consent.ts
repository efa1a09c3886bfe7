import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { readContacts, withdrawConsent } from '../../records/contacts/contacts-consent.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid } from '../problem.ts'

const input = z.strictObject({ employee: z.uuid(), withdrawnOn: z.iso.date() })

/** What a withdrawal answers. */
export const withdrawalAnswer = z.object({ employee: z.uuid(), withdrawnOn: z.iso.date() })

/** The employee takes back his consent to be notified at his address: from then on notices are served by hand. */
export const withdrawContactsConsent: Act<z.infer<typeof input>, z.infer<typeof withdrawalAnswer>> = {
  name: 'withdraw-contacts-consent',
  input,
  permitted: (context, { employee }) => permit(context, 'consent-to-contacts', { employeeId: employee }),
  perform: async ({ actor, clock, database }, { employee, withdrawnOn }) => {
    const contacts = await readContacts(database, employee)
    if (!contacts?.contactsConsentOn) throw conflict('There is no consent of this employee to withdraw.')
    const on = Temporal.PlainDate.from(withdrawnOn)
    if (Temporal.PlainDate.compare(on, clock.today()) > 0) throw invalid('withdrawnOn', 'is after today')
    await database.$transaction((tx) =>
      withdrawConsent(tx, {
        employeeId: employee,
        on,
        withdrawnById: actor.accountId,
        withdrawnAt: clock.now(),
      }),
    )
    return { employee, withdrawnOn }
  },
}
