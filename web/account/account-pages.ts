import { consentToContacts } from '../../acts/contacts/consent-to-contacts.ts'
import { withdrawContactsConsent } from '../../acts/contacts/withdraw-contacts-consent.ts'
import { readMe } from '../../acts/me/read-me.ts'
import { notFound } from '../../acts/problem.ts'
import { readContacts } from '../../records/contacts/contacts-consent.ts'
import { writtenDay } from '../../records/written-day.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** The contacts of whoever visits; null where the roster does not have him. */
const ownContacts = async ({ context: { actor, database } }: Visit) => {
  if (actor.employeeId === null) return null
  const contacts = await readContacts(database, actor.employeeId)
  return contacts && { address: contacts.email, consentedOn: writtenDay(contacts.contactsConsentOn) }
}

const requireAddress = async (visit: Visit) => {
  const { employeeId } = visit.context.actor
  const contacts = await ownContacts(visit)
  if (employeeId === null || !contacts?.address) throw notFound()
  return { employee: employeeId, address: contacts.address }
}

/** Who one is here, the language of one's pages, and the consent to be notified by e-mail. */
export const accountPages = [
  page({
    path: '/account',
    section: 'account',
    view: 'account/account',
    read: async (visit) => ({ me: await doAct(visit, readMe, {}), contacts: await ownContacts(visit) }),
  }),
  formPage({
    path: '/account/consent',
    section: 'account',
    form: async (visit) => {
      const { say, today } = visit
      const { employee, address } = await requireAddress(visit)
      return formFor(consentToContacts, {
        heading: say('account.contacts'),
        lead: [say('account.consentLead', { address })],
        fields: [{ kind: 'tick', name: 'statement', label: 'account.statement', statement: true }],
        button: say('account.consent'),
        back: { href: '/account', text: say('account.title') },
        fixed: { employee, consentedOn: today.toString() },
        done: () => '/account',
      })
    },
  }),
  formPage({
    path: '/account/consent/withdrawal',
    section: 'account',
    form: async (visit) => {
      const { say, today } = visit
      const { employee } = await requireAddress(visit)
      return formFor(withdrawContactsConsent, {
        heading: say('account.withdraw'),
        lead: [say('account.withdrawLead')],
        fields: [],
        button: say('account.withdraw'),
        back: { href: '/account', text: say('account.title') },
        fixed: { employee, withdrawnOn: today.toString() },
        done: () => '/account',
      })
    },
  }),
]
