import { type CaseInPlay, type CaseLine, readAllCases, readCase } from './case-in-play.ts'
import { type Scene, SERVED_UNITS } from './scene.ts'
import { notShown } from './situations.ts'

type Log = { chain: { entries: number; brokenAt: number | null } }
type Notice = { id: string; outcome: string; kind: string }
type Page<Item> = { items: Item[]; next: string | null; total: number }
/** A message as the mail catcher tells it. */
export type Mail = { messageId: string; subject: string }

/** What the end of a rehearsal showed: the table by outcome, and what is not as it must be, one line each. */
export type Reckoning = { table: string[]; faults: string[] }

/** Outcomes that a notice may have at the end: sent, or served by hand, or withdrawn for a later one. */
const LOST = ['queued', 'unknown']

/**
 * Looks at every case, its log and every notice: closed with an outcome, its chain whole, nothing lost.
 *
 * @param mailsOf asks the mail catcher what it has; after the notices, so that each that was accepted is there
 */
export async function reckon(scene: Scene, mailsOf: () => Promise<readonly Mail[]>): Promise<Reckoning> {
  const auditor = scene.as('auditor')
  const cases = await readAllCases(scene)
  // What a part of the body plays is a part of what a whole rehearsal shows.
  const missing = scene.units.length === SERVED_UNITS.length ? notShown(scene) : []
  const faults = [...scene.refused, ...missing]
  let entries = 0
  for (const { id, number, state, outcome } of cases) {
    faults.push(...unforeseen(await readCase(scene, id)))
    const { chain } = await auditor.get<Log>(`/cases/${id}/log?limit=1`)
    entries += chain.entries
    if (chain.brokenAt !== null) faults.push(`${number}: its log is broken at entry ${chain.brokenAt}`)
    const hasEnded = outcome !== null || scene.withoutDecision.has(id)
    if (state !== 'closed' || !hasEnded) faults.push(`${number}: is ${state} with outcome ${outcome}`)
  }
  const notices = await allNotices(scene)
  const mails = await mailsOf()
  for (const outcome of LOST) {
    const lost = notices.filter((notice) => notice.outcome === outcome)
    if (lost.length > 0) faults.push(`${lost.length} notices are ${outcome}: ${lost[0]?.kind} and others`)
  }
  const accepted = notices.filter(({ outcome }) => outcome === 'accepted').length
  if (accepted > mails.length)
    faults.push(`${accepted} notices were accepted, the mail catcher has only ${mails.length}`)
  return { table: tableOf(cases, { entries, notices, mails: mails.length }), faults }
}

/** Limits that were missed, though the script has nobody miss them. */
function unforeseen({ read, part, person }: CaseInPlay): string[] {
  const foreseen = [
    ...(part.profile === 'late' ? ['profile', 'familiarisation'] : []),
    ...(person.member.life === 'overdue' ? ['window'] : []),
  ]
  return read.breaches
    .filter(({ step, withdrawn }) => !withdrawn && !foreseen.includes(step))
    .map(({ step, limit }) => `${read.number}: the limit of ${step}, ${limit}, was missed`)
}

async function allNotices(scene: Scene): Promise<Notice[]> {
  const notices: Notice[] = []
  for (let after = ''; ; ) {
    const page: Page<Notice> = await scene.as('auditor').get(`/notices?limit=200${after}`)
    notices.push(...page.items)
    if (page.next === null) return notices
    after = `&after=${encodeURIComponent(page.next)}`
  }
}

function tableOf(
  cases: readonly CaseLine[],
  seen: { entries: number; notices: readonly Notice[]; mails: number },
): string[] {
  const row = (name: string, first: string | number, second: string | number) =>
    `  ${name.padEnd(26)}${String(first).padStart(12)}${String(second).padStart(14)}`
  const outcomes = [...new Set(cases.map(({ outcome }) => outcome ?? 'no decision'))].sort()
  const count = (outcome: string, round: number) =>
    cases.filter((one) => (one.outcome ?? 'no decision') === outcome && one.round === round).length
  const byHand = seen.notices.filter(({ outcome }) => outcome === 'served' || outcome === 'by-hand').length
  return [
    row('outcome', 'first round', 'second round'),
    ...outcomes.map((outcome) => row(outcome, count(outcome, 1), count(outcome, 2))),
    row(
      'together',
      cases.filter(({ round }) => round === 1).length,
      cases.filter(({ round }) => round === 2).length,
    ),
    '',
    `  ${cases.length} cases, ${seen.entries} log entries, ${seen.notices.length} notices: ${seen.mails} by mail, ${byHand} by hand`,
  ]
}
