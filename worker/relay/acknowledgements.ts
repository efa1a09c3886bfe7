import type { Database } from '../../records/database.ts'
import { markDelivered } from '../../records/outbox/settle-message.ts'

/**
 * Notes what was delivered: one statement at a time, for all that came while the one before was on its way.
 *
 * @example await acknowledgements.note(7n) // on record now
 */
export class Acknowledgements {
  private readonly database: Database
  private waiting: bigint[] = []
  private under: Promise<void> = Promise.resolve()
  private following: Promise<void> | null = null

  constructor(database: Database) {
    this.database = database
  }

  /** Resolves when it is on record that the message was delivered. */
  note(id: bigint): Promise<void> {
    this.waiting.push(id)
    this.following ??= this.under.catch(() => undefined).then(() => this.write())
    return this.following
  }

  private write(): Promise<void> {
    const ids = this.waiting
    this.waiting = []
    this.following = null
    this.under = markDelivered(this.database, ids)
    return this.under
  }
}
