import type { Database } from '../database.ts'

/** A recording on an act of destruction, with its case and what became of it; dates `YYYY-MM-DD`, size in bytes. */
export type ListedRecording = {
  recordingId: string
  n: number
  fileName: string
  size: number
  sha256: string
  heldOn: string
  ruleset: string
  caseId: string
  caseNumber: string
  outcome: string | null
  reason: string | null
}

const SELECT = {
  fileName: true,
  size: true,
  sha256: true,
  heldOn: true,
  ruleset: true,
  caseId: true,
} as const

/** What an act of destruction lists, in its order. @example (await listedRecordings(database, id))[0]?.sha256 */
export const listedRecordings = async (
  database: Database,
  destructionId: string,
): Promise<ListedRecording[]> => {
  const items = await database.recordingDestructionItem.findMany({
    where: { destructionId },
    orderBy: { n: 'asc' },
    include: { recording: { select: SELECT } },
  })
  const cases = await database.case.findMany({
    where: { id: { in: items.map(({ recording }) => recording.caseId) } },
    select: { id: true, number: true },
  })
  const numbers = new Map(cases.map(({ id, number }) => [id, number]))
  return items.map(({ recordingId, n, outcome, reason, recording: { size, heldOn, ...kept } }) => ({
    ...{ recordingId, n, outcome, reason, ...kept, size: Number(size) },
    heldOn: heldOn.toISOString().slice(0, 10),
    caseNumber: numbers.get(kept.caseId) ?? '',
  }))
}
