/** The approved days of a case; a stage without a day is null. */
export type Schedule = {
  fitness: string | null
  testing: string
  study: string | null
  polygraph: string | null
  /** Why a stage that may be left out has no day. */
  polygraphLeftOutFor: string | null
  meeting: string
}

/** What the personnel service asks for: days of its choice, or the earliest lawful ones. */
export type WishedSchedule =
  | {
      fitness?: string | null
      testing: string
      study?: string | null
      polygraph?: string | null
      polygraphLeftOutFor?: string | null
      meeting: string
    }
  | { earliest: true; polygraphLeftOutFor?: string | null }
