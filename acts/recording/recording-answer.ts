import { z } from 'zod'
import type { RecordingRecord } from '../../records/recording/recordings.ts'
import { KEEPING_REASONS, type Keeping } from '../../regulation/recording/judge-keeping.ts'

/** A recording as it is listed: never its content. */
export const recordingAnswer = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  n: z.int(),
  case: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  storedAt: z.iso.datetime(),
  state: z.enum(['kept', 'broken', 'destroyed']),
  keeping: z.object({
    outcome: z.enum(['kept', 'may-be-destroyed']),
    reason: z.enum(KEEPING_REASONS),
    until: z.iso.date(),
    cite: z.array(z.string()),
  }),
  holds: z.array(
    z.object({
      id: z.uuid(),
      since: z.iso.date(),
      ground: z.string(),
      reason: z.string(),
      actNumber: z.string().nullable(),
    }),
  ),
  destroyed: z.object({ on: z.iso.date(), actNumber: z.string() }).nullable(),
})
export type RecordingAnswer = z.infer<typeof recordingAnswer>

/** The recording of a record, as it is answered. */
export const recordingOf = (record: RecordingRecord, keeping: Keeping): RecordingAnswer => {
  const { id, n, fileName, mediaType, size, sha256, storedAt, holds, destroyed } = record
  return {
    ...{ id, n, fileName, mediaType, size, sha256, destroyed },
    meeting: record.meetingId,
    case: record.caseId,
    storedAt: storedAt.toISOString(),
    state: record.state as RecordingAnswer['state'],
    keeping: { ...keeping, cite: [...keeping.cite] },
    holds: holds.map((hold) => ({ ...hold })),
  }
}
