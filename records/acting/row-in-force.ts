import { isInForce } from '../../regulation/acting/acting-order.ts'
import { writtenDay } from '../written-day.ts'

/** An acting order as it is stored, with its end where it was ended early. */
type OrderRow = { fromOn: Date; toOn: Date; ending: { endedOn: Date } | null }

/** Is an order on record in force on a day? @example rowInForce(row, '2027-05-03') //=> true */
export const rowInForce = ({ fromOn, toOn, ending }: OrderRow, on: string): boolean => {
  const endedOn = writtenDay(ending?.endedOn ?? null)
  return isInForce({ from: writtenDay(fromOn), to: writtenDay(toOn), endedOn }, on)
}
