import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { isOver } from '../../regulation/meeting/moments.ts'
import type { Database } from '../database.ts'
import { unfinished } from '../rehearsal/unfinished.ts'

/**
 * Why the data of an installation cannot be moved now, a line each; none when they can. A case goes on elsewhere from
 * its recorded state, so nothing may be under way that stands in the old engine alone.
 */
export const hindrancesToMove = async (database: Database): Promise<string[]> => {
  const { messages, notices, running } = await unfinished(database)
  const meetings = await meetingsUnderWay(database)
  const appeals = await database.appeal.count({ where: { status: 'filed' } })
  const annulments = await database.annulment.count({ where: { newCaseId: null } })
  const campaigns = await database.campaign.count({ where: { state: 'carrying-out' } })
  const destructions = await database.recordingDestruction.count({ where: { status: 'approved' } })
  const rehearsed = await database.rehearsalClock.count({ where: { aheadSeconds: { not: 0 } } })
  const lines: [number, string][] = [
    [messages, 'messages that no workflow was told yet: start Attestor and let it tell them'],
    [notices, 'notices that have not gone out: start Attestor and let them go'],
    [running, 'imports, determinations or openings that run: let them end'],
    [meetings, 'meetings that are called and not over: hold them first, and have their minutes signed'],
    [appeals, 'appeals that wait for their answer: answer them first'],
    [annulments, 'annulments whose new case is not opened yet: start Attestor and let it open'],
    [campaigns, 'campaigns that are being carried out: let them end'],
    [destructions, 'acts of destruction that are being carried out: let them end'],
    [rehearsed, 'a rehearsal has moved the clock: what was rehearsed is no record'],
  ]
  return lines.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
}

/** A meeting is over with its signed minutes, or when it is not held. */
const meetingsUnderWay = async (database: Database): Promise<number> => {
  const found = await database.meeting.findMany({
    where: { status: { not: 'not-held' } },
    select: { state: true },
  })
  return found.filter(({ state }) => !isOver(state as unknown as MeetingState)).length
}
