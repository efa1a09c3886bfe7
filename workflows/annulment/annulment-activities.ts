import type { AnnulmentInput } from './input.ts'

/** What an annulment does to the world. */
export type AnnulmentActivities = {
  /**
   * Opens the case that follows, once the old one is closed, with the notices of it; a repeat answers the same.
   * Fails, to be tried again, while the old case is still open.
   */
  openSuccessor(input: AnnulmentInput): Promise<{ noticeIds: string[] }>
}
