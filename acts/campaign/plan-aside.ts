import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { PlanningProblem, PlanningProgress } from '../../records/campaign/planning-progress.ts'
import { takeTurn } from '../../records/campaign/planning-turn.ts'
import { notePlanning } from '../../records/campaign/store-planning.ts'
import type { ActContext } from '../act.ts'
import { PlanBroke, problemOfBreak } from './broken-off.ts'
import type { PlanMade, PlanOrdered } from './make-plan.ts'
import type { Said } from './planning-process.ts'

const PROCESS = fileURLToPath(new URL('./planning-process.ts', import.meta.url))

/** The longest that a plan may take, in milliseconds, before it is broken off: 10,000 cases take seconds. */
const LONGEST = 10 * 60_000

/** How often it is noted that a plan is under way, and how far it is, in milliseconds. */
const NOTED_EVERY = 1_000

/** Its memory, in MiB: 10,000 cases with their whole state fit twice. */
const HEAP = 768

/** The plan before this one of this process: a plan takes a core to itself, so there is one at a time in the whole installation. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Has a plan made in a process of its own, and does not wait for it: how far it is and what came of it is noted with its
 * campaign. Whoever asks for something else meanwhile does not wait, and what it takes of memory goes with it.
 *
 * @example planAside(context, { id, given, which, at }) // the campaign is `planned`, or `failed` with its reason, soon
 */
export const planAside = (
  { database, settings }: Pick<ActContext, 'database' | 'settings'>,
  ordered: PlanOrdered,
): void => {
  let progress: PlanningProgress = { part: 'waiting' }
  const note = () => notePlanning(database, ordered.id, { progress }).catch(() => undefined)
  const noting = setInterval(note, NOTED_EVERY).unref()
  const tell = (told: PlanningProgress) => {
    progress = told
  }
  before = before
    .then(() => turnOf(database, ordered.id, tell))
    .then(() => inProcess(settings.databaseUrl, ordered, tell))
    .then(problemOf, problemOfBreak)
    .then((problem) => problem && notePlanning(database, ordered.id, { problem }))
    // Where even that cannot be noted nothing is heard of the plan any more, and it counts as broken off.
    .catch(() => undefined)
    .finally(() => clearInterval(noting))
}

/** Waits until no other process of the installation plans. @throws PlanBroke when somebody else has taken the plan up */
const turnOf = async (
  database: ActContext['database'],
  id: string,
  tell: (progress: PlanningProgress) => void,
): Promise<void> => {
  for (;;) {
    const turn = await takeTurn(database, id)
    if (turn === 'over') throw new PlanBroke('ended', 'over')
    if (turn === 'taken') return tell({ part: 'reading', done: 0, of: 0 })
    await pause(NOTED_EVERY, undefined, { ref: false })
  }
}

const problemOf = (made: PlanMade): PlanningProblem | null => {
  if (made.outcome === 'planned') return null
  if (made.outcome === 'nobody') return { detail: 'No case waits for days.' }
  return { detail: 'Some of the cases that were named wait for no days any more.', caseIds: made.ids }
}

const inProcess = async (
  databaseUrl: string,
  ordered: PlanOrdered,
  tell: (progress: PlanningProgress) => void,
): Promise<PlanMade> => {
  const child = fork(PROCESS, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    child.send({ databaseUrl, ordered })
    return await Promise.race([answerOf(child, tell), endOf(child), tooLong()])
  } finally {
    child.kill()
  }
}

const answerOf = (child: ChildProcess, tell: (progress: PlanningProgress) => void): Promise<PlanMade> =>
  new Promise((resolve, reject) => {
    child.on('message', (said: Said) => {
      if ('progress' in said) tell(said.progress)
      else if ('made' in said) resolve(said.made)
      else reject(new PlanBroke(said.broke.by, said.broke.technical))
    })
  })

const endOf = async (child: ChildProcess): Promise<never> => {
  const [code, signal] = await once(child, 'exit')
  // V8 ends a process that has used up its heap by SIGABRT.
  const by = signal === 'SIGABRT' || code === 134 ? 'memory' : 'ended'
  throw new PlanBroke(by, [signal ?? `exit=${code}`, `heap=${HEAP}MiB`].join(' '))
}

const tooLong = async (): Promise<never> => {
  await pause(LONGEST, undefined, { ref: false })
  throw new PlanBroke('too-long', `${LONGEST / 1_000}s`)
}
