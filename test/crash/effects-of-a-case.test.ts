import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { type MailPeer, startMailPeer } from '../mail-peer.ts'
import { callOffDeliveries } from './call-off-deliveries.ts'
import { type Chapter, chaptersOf } from './chapters-of-a-case.ts'
import type { Death } from './death.ts'
import { type LivedCases, livedCases } from './lived-cases.ts'
import { type MailsOfNotice, mailsOfCase } from './mails-of-case.ts'
import { mortalWorkers } from './mortal-workers.ts'
import { expectWhole } from './whole-case.ts'

/** The answers of the mail server by which a notice ends; a reminder of what was done meanwhile is not sent. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = { accepted: ['accepted'], withdrawn: [] }

/** What goes again goes under the same Message-ID, and only where nobody could know of the first. */
const isSentOnce = ({ outcome, attempts, mails }: MailsOfNotice): void => {
  const answers = ANSWERS[outcome] ?? assert.fail(outcome)
  const unanswered = attempts.slice(answers.length).map(() => 'unknown')
  assert.deepEqual(attempts, [...unanswered, ...answers])
  assert.ok(mails >= answers.length && mails <= attempts.length, `${mails} of ${attempts.length}`)
}

/** As many as a chapter has points: each dies at another one, and in the next chapter at the one after it. */
const CASES = 8

/** What such a life brings into the log of a case, each once; of what time brings there is more or less. */
const WHOLE_LIFE = [
  ...['CaseOpened', 'DatesSet', 'NoticeServed', 'ProfileSubmitted', 'ProfileFamiliarised', 'StageHeld'],
  ...['StageHeld', 'DossierSent', 'MeetingCalled', 'DecisionMade', 'DecisionAcquainted', 'CaseClosed'],
]
/** How each fact is judged that people told. */
const TOLD = ['acquainted', 'dossier-sent', 'familiarised', 'profile', 'result', 'result'].map(
  (kind) => `${kind} taken`,
)
const BY_TIME = ['Reminded', 'LimitMissed']

describe('workers that are killed in the effects of a case (SIGKILL)', () => {
  let engine: TestEngine
  let ground: TestDatabase
  let peer: MailPeer
  let workers: Awaited<ReturnType<typeof mortalWorkers>>
  before(async () => {
    ;[engine, ground, peer] = await Promise.all([testEngine(), openTestDatabase(), startMailPeer()])
    workers = await mortalWorkers(engine, ground, peer.url)
  })
  after(async () => {
    await workers.stop()
    await Promise.all([engine.close(), ground.close(), peer.close()])
  })

  test('leave each case whole, in whichever of its effects they die: nothing is lost and nothing doubled', async () => {
    const { database } = ground
    const cases = await livedCases({ engine, database }, CASES)
    const died = new Set<string>()
    await workers.live()
    for (const [n, chapter] of chaptersOf(cases).entries())
      for (const { at, point } of await live(cases, { n, chapter })) died.add(`${point} ${at}`)
    assert.equal(died.size, 51)
    await Promise.all(cases.all.map(({ handle }) => handle.result()))
    for (const { caseId } of cases.all) {
      await expectWhole(database, caseId)
      const log = await database.caseLogEntry.findMany({ where: { caseId, event: { notIn: BY_TIME } } })
      assert.deepEqual(log.map(({ event }) => event).sort(), WHOLE_LIFE.toSorted())
      const facts = await database.fact.findMany({ where: { caseId } })
      assert.deepEqual(facts.map(({ judgement, kind }) => `${kind} ${judgement}`).sort(), TOLD)
      for (const notice of await mailsOfCase(database, peer, caseId)) isSentOnce(notice)
    }
  })

  /** A chapter in which a worker dies at another point of each case, by one kill, and the next goes on. @returns where */
  const live = async (
    cases: LivedCases,
    { n, chapter }: { n: number; chapter: Chapter },
  ): Promise<readonly Death[]> => {
    const { points, act, done } = chapter
    const deaths = cases.all.map((life, i): Death => {
      const { at, point } = points[(n + i) % points.length] ?? assert.fail()
      return { at, point, of: /^(step|mail|delivery)/.test(at) ? life.caseId : life.workflowId }
    })
    await workers.tell(deaths)
    const going = act()
    await workers.died()
    await workers.live()
    await callOffDeliveries(engine.client, cases.all)
    await going
    await Promise.all(cases.all.map(({ until }) => until(done)))
    return deaths
  }
})
