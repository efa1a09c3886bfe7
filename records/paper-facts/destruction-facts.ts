import { almatyDay } from '../../regulation/almaty-day.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Database } from '../database.ts'
import { findDestruction } from '../recording/destructions.ts'
import { listedRecordings } from '../recording/listed-recordings.ts'
import { writtenDay } from '../written-day.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import type { PaperContents } from './paper-contents.ts'
import { accountOnPaper } from './person-on-paper.ts'

/**
 * The act by which recordings are destroyed: what it lists with its SHA-256, on which ground, who approved it, and once it
 * is carried out what became of each. Para 29, art. 50(3-1). Null when there is none.
 */
export const destructionContents = async (
  database: Database,
  destructionId: string,
): Promise<PaperContents | null> => {
  const act = await findDestruction(database, destructionId)
  if (!act) return null
  const names = await bodyOnPaper(database, act.unitId)
  const listed = await listedRecordings(database, destructionId)
  const rulesets = [...new Set(listed.map(({ ruleset }) => ruleset))]
  const drawnUpOn = writtenDay(act.drawnUpOn) ?? ''
  return {
    facts: {
      ...names,
      ...{ ruleset: rulesets[0] ?? null, drawnUpOn },
      act: act.actNumber === null ? null : { number: act.actNumber, on: writtenDay(act.actOn) },
      approvedBy: act.approvedById === null ? null : await accountOnPaper(database, act.approvedById),
      carriedOutOn: act.carriedOutAt && almatyDay(act.carriedOutAt.toISOString()).toString(),
      recordings: listed.map(({ recordingId: _id, caseId: _case, ruleset: _ruleset, ...line }) => line),
      cite: rulesets.map((id) => rulesetOf(id as RulesetId).interview.recording.cite),
    },
    caseId: null,
    unitId: act.unitId,
    order: [names.unit, drawnUpOn, destructionId],
  }
}
