import type { PageRow } from '../pages/page.ts'
import { annulmentConfirmation } from './annulment-confirmation.ts'
import { appealConfirmations } from './appeal-confirmations.ts'
import { caseConfirmations } from './case-confirmations.ts'
import { determinationConfirmations } from './determination-confirmations.ts'
import { disposalConfirmations } from './disposal-confirmations.ts'
import { itemConfirmations } from './item-confirmations.ts'
import { meetingConfirmations } from './meeting-confirmations.ts'
import { noticeConfirmations } from './notice-confirmations.ts'
import { orderConfirmations } from './order-confirmations.ts'

/** The pages on which acts end that serve, hand on or decide: one kind of page, whatever the act. */
export const confirmationPages: readonly PageRow[] = [
  ...caseConfirmations,
  ...noticeConfirmations,
  ...meetingConfirmations,
  ...itemConfirmations,
  ...appealConfirmations,
  ...orderConfirmations,
  ...disposalConfirmations,
  annulmentConfirmation,
  ...determinationConfirmations,
]
