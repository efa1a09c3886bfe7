import { randomUUID } from 'node:crypto'
import { dropDraft, keepDraft, readDraft, type Typed } from '../../records/console/form-draft.ts'
import { dropFormKey, type FormKey, noteSent, readFormKey } from '../../records/console/form-key.ts'
import type { Visit } from '../pages/visit.ts'
import { formAddress } from './form-address.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a form shows beside its questions: what its boxes hold, since when that was kept (null: it was not), when it was
 * sent with these answers (null: not yet), why it was refused, and the key under which it is sent.
 */
export type FormState = {
  typed: Typed
  restoredAt: Date | null
  sentAt: Date | null
  refusal: Refusal | null
  key: string
}

/** A form that is opened: with what was kept of it, with what was just sent, or as it is at first. */
export const openedForm = async (visit: Visit, prefilled: Typed): Promise<FormState> => {
  const { database } = visit.context
  const { key, sentAt, age } = await keyOf(visit)
  if (age === 'renewed') await dropDraft(database, placeOf(visit))
  const draft = await readDraft(database, placeOf(visit))
  const restoredAt = sentAt ? null : (draft?.savedAt ?? null)
  return { typed: draft?.typed ?? prefilled, restoredAt, sentAt, refusal: null, key }
}

/** A form that was refused: what was typed stays, and is kept. */
export const refusedForm = async (visit: Visit, typed: Typed, refusal: Refusal): Promise<FormState> => {
  const { database } = visit.context
  await keepDraft(database, { ...placeOf(visit), typed, savedAt: new Date() })
  // What does not answer now is asked again under the same key; every other refusal is a new question.
  if (refusal.status < 500) await dropFormKey(database, placeOf(visit))
  const { key } = await keyOf(visit)
  return { typed, restoredAt: null, sentAt: null, refusal, key }
}

/** A form whose answers are looked at before it is done: they are kept, for whoever goes back to change one. */
export const checkedForm = async (visit: Visit, typed: Typed): Promise<FormState> => {
  await keepDraft(visit.context.database, { ...placeOf(visit), typed, savedAt: new Date() })
  const { key, sentAt } = await keyOf(visit)
  return { typed, restoredAt: null, sentAt, refusal: null, key }
}

/** Notes that a form was sent: whoever comes back to it in a moment finds these answers, and the same key. */
export const noteSentForm = async ({ context, address }: Visit, typed: Typed): Promise<void> => {
  const place = placeOf({ context, address })
  const now = new Date()
  await keepDraft(context.database, { ...place, typed, savedAt: now })
  await noteSent(context.database, place, now)
}

const keyOf = ({ context, address }: Visit): Promise<FormKey> =>
  readFormKey(context.database, placeOf({ context, address }), { key: randomUUID(), at: new Date() })

const placeOf = ({ context, address }: Pick<Visit, 'context' | 'address'>) => ({
  accountId: context.actor.accountId,
  path: formAddress(address),
})
