import type { CaseInPlay } from './case-in-play.ts'
import type { CommissionInPlay } from './scene.ts'

/** An item of the agenda, as `GET /meetings/{id}` tells it. */
export type ItemRead = { n: number; case: { id: string } }

/** An item as it is heard: whose case, before which commission, how its votes are taken. */
export type ItemInPlay = {
  commission: CommissionInPlay
  meetingId: string
  item: ItemRead
  of: CaseInPlay
  /** From sheets a second person counts what the secretary entered. */
  votedBy: 'voice' | 'sheets'
}
