import type { STAGE_KEYS } from '../../regulation/rulesets/keys.ts'

/** A colour of GOV.UK Frontend's tags; null: its plain one. */
type Colour = 'blue' | 'green' | 'grey' | 'orange' | 'purple' | 'red' | 'teal' | 'yellow' | null

/** The colours of every status that a page shows as a tag; their words stand in the texts under the same keys. */
export const STATUS_COLOURS = {
  state: { open: 'blue', suspended: 'yellow', closed: 'grey' },
  stage: {
    preparation: 'grey',
    fitness: 'teal',
    testing: 'teal',
    study: 'teal',
    polygraph: 'teal',
    interview: 'purple',
    decision: 'purple',
  } satisfies Record<(typeof STAGE_KEYS)[number], Colour>,
  noticeOutcome: {
    queued: 'grey',
    accepted: 'blue',
    refused: 'red',
    unknown: 'orange',
    'by-hand': 'orange',
    served: 'green',
    withdrawn: 'grey',
  },
  appealStatus: { filed: 'blue', answered: 'green', 'refused-by-silence': 'red' },
  orderStatus: { awaited: 'blue', 'at-disposal': 'yellow', ordered: 'green', over: 'grey' },
  termState: { open: 'blue', done: 'green', missed: 'red' },
  stepOutcome: { open: 'blue', locked: 'grey' },
  due: {
    due: 'blue',
    overdue: 'red',
    'not-due': 'grey',
    exempt: 'grey',
    deferred: 'yellow',
    elsewhere: 'grey',
  },
  dateOutcome: { scheduled: 'green', refused: 'red' },
  jobState: { running: 'blue', done: 'green', failed: 'red' },
  campaignState: {
    planning: 'blue',
    failed: 'red',
    planned: 'purple',
    'carrying-out': 'blue',
    'carried-out': 'green',
  },
  placementState: { planned: 'blue', unplaced: 'red', scheduled: 'teal', called: 'green', refused: 'red' },
  sessionResult: { waiting: 'grey', held: 'green', missed: 'orange' },
  listState: { determined: 'blue', recommended: 'purple', approved: 'teal', opened: 'green' },
  meetingStatus: {
    called: 'blue',
    opened: 'purple',
    adjourned: 'yellow',
    closed: 'green',
    'not-held': 'red',
  },
  observerOutcome: {
    pending: 'grey',
    admitted: 'green',
    'no-place': 'orange',
    refused: 'red',
    cancelled: 'grey',
  },
  recordingState: {
    'not-heard': 'grey',
    awaited: 'grey',
    missing: 'red',
    kept: 'green',
    broken: 'red',
    destroyed: 'grey',
  },
  itemStatus: { waiting: 'grey', opened: 'purple', decided: 'green', 'put-off': 'orange', dropped: 'grey' },
  judgement: { taken: 'green', late: 'orange', refused: 'red', waiting: 'grey' },
} as const satisfies Record<string, Record<string, Colour>>

/**
 * The colour of a status.
 *
 * @example statusColour('state', 'closed') //=> 'grey'
 */
export const statusColour = (group: string, key: string): Colour => {
  const table: Readonly<Record<string, Readonly<Record<string, Colour>>>> = STATUS_COLOURS
  return table[group]?.[key] ?? null
}
