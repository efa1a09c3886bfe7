/** The names under which the workflows are registered. */
export const RECORDING_DESTRUCTION = 'recordingDestruction'
export const RECORDINGS_DUE = 'recordingsDue'

/** An approved act of destruction. */
export type RecordingDestructionInput = { destructionId: string; at: string }

/** The workflow id of an act that is carried out. @example recordingDestructionId('d1') //=> 'recording-destruction/d1' */
export const recordingDestructionId = (destructionId: string): string =>
  `recording-destruction/${destructionId}`
