import { z } from 'zod'
import { observedItems } from '../../records/observers/observed-sitting.ts'
import { recordObserverAccess } from '../../records/observers/observer-access.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'
import { applicationOf, receiptField, requireRight } from './follow-application.ts'

const input = z.strictObject({ receipt: receiptField })

/** Whom an observer hears about, or what the minutes say of them: never of those whose data may not be disclosed. */
export type ObservedReading = {
  receipt: string
  ruleset: string
  heldOn: string
  items: {
    n: number
    name: { familyName: string; givenName: string; patronymic: string | null }
    position: string
    unit: string
    outcome: { decision: string | null; putOff: string | null; counts: Record<string, number> } | null
  }[]
}

const reading =
  (right: 'information' | 'minutes') =>
  async (context: ActContext, { receipt }: { receipt: string }): Promise<ObservedReading> => {
    const { row, sitting } = await applicationOf(context, receipt)
    requireRight(context, sitting, right)
    await recordObserverAccess(context.database, { applicationId: row.id, right, at: context.clock.now() })
    const { state } = sitting
    const items = await observedItems(context.database, state)
    return {
      ...{ receipt: row.receipt ?? '', ruleset: state.ruleset, heldOn: state.heldOn },
      items: items.map(({ item, employee }) => {
        const { familyName, givenName, patronymic, position, unit } = employee
        const { n, decided, putOff } = item
        const outcome = { decision: decided?.decision ?? null, putOff, counts: { ...decided?.counts } }
        return {
          ...{ n, name: { familyName, givenName, patronymic }, position, unit: unit.name },
          outcome: right === 'minutes' ? outcome : null,
        }
      }),
    }
  }

/** Who is heard, for an observer who was registered on the day (Annex 3, 1). Each reading is on the access log. */
export const readInformation: Act<{ receipt: string }, ObservedReading> = {
  name: 'read-information',
  input,
  permitted: async () => ALLOWED,
  perform: reading('information'),
}

/** What the signed minutes say, for an observer of the meeting (Annex 3, 5). Each reading is on the access log. */
export const readObservedMinutes: Act<{ receipt: string }, ObservedReading> = {
  name: 'read-observed-minutes',
  input,
  permitted: async () => ALLOWED,
  perform: reading('minutes'),
}
