/** What the workflows of recordings do to the world. */
export type RecordingActivities = {
  /** Destroys the next recordings of an approved act, each after it was judged anew; may be repeated from any point. */
  destroyRecordings(given: { destructionId: string; at: string }): Promise<{ left: number }>
  /** Draws up an act for each unit with recordings whose term is over; answers the notices that tell of them. */
  drawUpDestructions(given: { at: string; key: string }): Promise<{ noticeIds: string[] }>
}
