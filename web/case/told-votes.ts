import type { LogLine } from '../../acts/case-reading/case-log-answer.ts'
import type { Database } from '../../records/database.ts'
import { peopleById } from '../../records/meeting/read-meeting.ts'
import { ballotIn } from '../../regulation/course/disclosed-entry.ts'
import type { Write } from '../rendering/write.ts'

/** The members whose votes some entries correct, by id. */
export const votersIn = async (
  database: Database,
  entries: readonly LogLine[],
): Promise<Awaited<ReturnType<typeof peopleById>>> => {
  const ids = entries.flatMap(({ data }) => Object.keys(ballotIn(data)?.votes ?? {}))
  return ids.length === 0 ? new Map() : peopleById(database, [...new Set(ids)])
}

/** Votes that an entry corrects: how each member voted, by name; to the employee only what they count. */
export const toldVotes = (
  data: unknown,
  voters: Awaited<ReturnType<typeof votersIn>>,
  { say, term, person }: Write,
): string[] => {
  const votes = Object.entries(ballotIn(data)?.votes ?? {}).map(([id, vote]) => {
    const member = voters.get(id)
    return `${member ? person(member) : say('log.member')}: ${vote === null ? say('correction.abstained') : term('decision', vote)}`
  })
  return [...votes, ...countIn(data).map(([option, count]) => `${term('decision', option)}: ${count}`)]
}

const countIn = (data: unknown): [string, number][] => {
  const { counted } = (data ?? {}) as { counted?: { counts?: Record<string, number> } }
  return Object.entries(counted?.counts ?? {})
}
