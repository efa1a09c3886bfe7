import type { Scene } from './scene.ts'

/** What happened on the way of an advance, as `POST /rehearsal` tells it. */
export type Happened = {
  log: { caseId: string; event: string; late: boolean; cite: string[] }[]
  notices: { caseId: string | null; kind: string; outcome: string }[]
}

/** The events that the diary tells of a case; what people did is told when they do it. */
const EVENTS: Readonly<Record<string, string>> = {
  BreachRecorded: 'limit missed, recorded as a breach',
  LimitMissed: 'limit missed',
  BreachWithdrawn: 'breach withdrawn: the act had come in time',
  FactRefused: 'act refused',
  DecisionPutOff: 'goes to another meeting',
  SecondRoundOpened: 'second round opened',
  CaseClosed: 'case closed',
}

/** Tells what happened by itself: limits, rounds, closings, and the notices by kind and outcome. */
export function tellHappened(scene: Scene, { log, notices }: Happened): void {
  for (const { caseId, event, cite } of log) {
    const what = EVENTS[event]
    const clause = cite.length > 0 ? ` (${cite.join(', ')})` : ''
    const who = scene.cases.get(caseId)?.name ?? caseId
    if (event === 'FactRefused') scene.refused.push(`${who}: an act was refused${clause}`)
    if (what !== undefined) scene.diary.note(`${what}${clause}`, who)
  }
  const counts = new Map<string, number>()
  for (const { kind, outcome } of notices) {
    const key = `${kind} ${outcome}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  if (counts.size > 0)
    scene.diary.line(`notices: ${[...counts].map(([key, count]) => `${count} ${key}`).join(', ')}`)
}
