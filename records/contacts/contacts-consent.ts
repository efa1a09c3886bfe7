import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Database, Transaction } from '../database.ts'

/** An employee as far as his contacts go; null when there is none. */
export const readContacts = (database: Database, employeeId: string) =>
  database.employee.findUnique({
    where: { id: employeeId },
    select: { email: true, contactsConsentOn: true, contactsConsentAddress: true },
  })

/** A consent to be notified at an address, from a civil day on. */
export type Consent = {
  employeeId: string
  address: string
  consentedOn: Temporal.PlainDate
  documentId: string | null
  recordedById: string
  recordedAt: Temporal.Instant
}

/** Records a consent in place of the one before, which ends with it. */
export const recordConsent = async (tx: Transaction, consent: Consent): Promise<void> => {
  const { employeeId, address, documentId, recordedById, recordedAt } = consent
  await endConsents(tx, {
    employeeId,
    on: consent.consentedOn,
    withdrawnById: recordedById,
    withdrawnAt: recordedAt,
  })
  const consentedOn = atMidnight(consent.consentedOn)
  await tx.contactsConsent.create({
    data: {
      id: randomUUID(),
      employeeId,
      address,
      consentedOn,
      documentId,
      recordedById,
      recordedAt: recordedAt.toString(),
    },
  })
  await tx.employee.update({
    where: { id: employeeId },
    data: {
      contactsConsentOn: consentedOn,
      contactsConsentAddress: address,
      contactsConsentDocumentId: documentId,
    },
  })
}

/** The end of a consent. */
export type Withdrawal = {
  employeeId: string
  on: Temporal.PlainDate
  withdrawnById: string
  withdrawnAt: Temporal.Instant
}

/** Ends the consent of an employee; what it served while it held stays served. */
export const withdrawConsent = async (tx: Transaction, withdrawal: Withdrawal): Promise<void> => {
  await endConsents(tx, withdrawal)
  await tx.employee.update({
    where: { id: withdrawal.employeeId },
    data: { contactsConsentOn: null, contactsConsentAddress: null, contactsConsentDocumentId: null },
  })
}

const endConsents = async (tx: Transaction, withdrawal: Withdrawal): Promise<void> => {
  const { employeeId, on, withdrawnById, withdrawnAt } = withdrawal
  await tx.contactsConsent.updateMany({
    where: { employeeId, withdrawnOn: null },
    data: { withdrawnOn: atMidnight(on), withdrawnById, withdrawnAt: withdrawnAt.toString() },
  })
}

const atMidnight = (date: Temporal.PlainDate): string => `${date}T00:00:00Z`
