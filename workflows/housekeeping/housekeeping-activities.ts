/** What keeps the house. */
export type HousekeepingActivities = {
  /** Forgets what has been kept long enough. @returns how many of each kind */
  forgetWhatIsOver(): Promise<Record<string, number>>
}
