import type { PageRow } from '../pages/page.ts'
import { aftermathConfirmations } from './aftermath-confirmations.ts'
import { caseConfirmations } from './case-confirmations.ts'
import { itemConfirmations } from './item-confirmations.ts'
import { meetingConfirmations } from './meeting-confirmations.ts'
import { noticeConfirmations } from './notice-confirmations.ts'

/** The pages on which acts end that serve, hand on or decide: one kind of page, whatever the act. */
export const confirmationPages: readonly PageRow[] = [
  ...caseConfirmations,
  ...noticeConfirmations,
  ...meetingConfirmations,
  ...itemConfirmations,
  ...aftermathConfirmations,
]
