import { execFileSync } from 'node:child_process'
import { mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fillInstallation } from '../commands/start/fill-installation.ts'
import { type Calls, callsTo } from '../embedded/calls/api.ts'
import { freePort } from '../embedded/free-port.ts'
import { signToken } from '../embedded/identity/sign-token.ts'
import { startInstallation } from '../embedded/installation/start-installation.ts'
import { openDatabase } from '../records/database.ts'

// npm run bench:many -- [PEOPLE] [CASES] [MINUTES]: a whole embedded installation imports and determines a roster, opens
// the cases of so many who are due, and watches them wait; the memory of the worker and of the database's process beside
// every step.
const [people = '150000', cases = '10000', minutes = '5'] = process.argv.slice(2)
const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-bench-'))
const say = (line: string) => console.log(line)
const installation = await startInstallation({ stateFolder, port: await freePort(), env: process.env, say })
try {
  await fillInstallation(installation, { demonstration: 'leave-out', stateFolder })
  const { address, issuer, secrets } = installation
  const as = callsTo(address, (account) => signToken({ issuer, signingKey: secrets.signingKey, account }))
  await measure(as('personnel'), as('head'))
} finally {
  await installation.stop()
  rmSync(stateFolder, { recursive: true, force: true })
}
process.exit(0)

async function measure(personnel: Calls, head: Calls): Promise<void> {
  const made = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'bench/make-roster.ts', people, 'csv', cases],
    {
      encoding: 'utf8',
    },
  )
  memory('before')
  const file = new File([await openAsBlob(made)], 'roster.zip')
  await timed(`import of ${people}`, async () => {
    const { id } = await personnel.send<{ id: string }>('/roster-imports', { name: 'file', files: [file] })
    say(
      JSON.stringify(await until(() => personnel.get<State>(`/roster-imports/${id}`), isDone)).slice(0, 200),
    )
  })
  const determinationId = await timed('determination', async () => {
    const asked = { asOf: '2027-01-01', ruleset: 'decree-1612' }
    const { id } = await personnel.post<{ id: string }>('/determinations', asked)
    say(JSON.stringify((await until(() => personnel.get<State>(`/determinations/${id}`), isDone)).counts))
    return id
  })
  await timed('cases opened and their workflows started', async () => {
    const timing = { from: '2027-01-11', to: '2027-12-28' }
    await personnel.post(`/determinations/${determinationId}/recommendation`, timing)
    await head.post(`/determinations/${determinationId}/approval`, timing)
    say(`${await begun()} cases of ${cases}`)
  })
  for (let minute = 1; minute <= Number(minutes); minute += 1) {
    await pause(60_000)
    memory(`${minute} min later`)
  }
}

type State = { state: string; counts?: object }

function isDone({ state }: State): boolean {
  return state !== 'running'
}

/** Until no message waits and every case has its first step on record. @returns how many cases there are */
async function begun(): Promise<number> {
  const database = openDatabase(installation.databaseUrl, { max: 1 })
  const left = async () => ({
    cases: await database.case.count(),
    lists: await database.determinationList.count({ where: { state: 'approved' } }),
    waiting: await database.case.count({ where: { seq: 0 } }),
  })
  const { cases } = await until(left, ({ cases, lists, waiting }) => cases > 0 && lists + waiting === 0)
  await database.$disconnect()
  return cases
}

async function until<Answer>(
  ask: () => Promise<Answer>,
  wanted: (answer: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (wanted(answer)) return answer
    await pause(1_000)
  }
}

async function timed<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  const from = performance.now()
  const answer = await work()
  memory(`${what}: ${((performance.now() - from) / 1_000).toFixed(1)} s`)
  return answer
}

/** Resident memory now and at most, as Linux tells it of a process. */
function memory(when: string): void {
  const of = (part: string) => {
    const [pid = ''] = readFileSync(join(stateFolder, `${part}.pid`), 'utf8').split(' ')
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mib = (field: string) =>
      Math.round(Number(status.match(new RegExp(`${field}:\\s+(\\d+)`))?.[1]) / 1_024)
    return `${part} ${mib('VmRSS')} MiB (at most ${mib('VmHWM')})`
  }
  say(`${when}; ${of('worker')}, ${of('database')}`)
}
