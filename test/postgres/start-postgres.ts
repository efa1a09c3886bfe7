import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { freePort } from '../../embedded/free-port.ts'
import { findPrograms } from './find-programs.ts'

/** A PostgreSQL server of a test run's own: its `host:port`, and how to end it and forget its data. */
export type PostgresServer = { address: string; process: ChildProcess; stop(): Promise<void> }

/** It refuses to run as root: there it takes one of these accounts, which Debian has. */
const ACCOUNTS = ['postgres', 'nobody']

/** Nothing here survives the run, so nothing is written through to the disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Starts a PostgreSQL server with empty data on a free loopback port; whoever asks from this machine is let in as
 * whom he names. Null when PostgreSQL is not installed.
 */
export async function startPostgres(): Promise<PostgresServer | null> {
  const programs = findPrograms()
  if (programs === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'attestor-postgres-'))
  const account = accountToRunAs()
  if (account !== null) chownSync(folder, account.uid, account.gid)
  const as = { ...account, cwd: folder }
  const options = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  await promisify(execFile)(join(programs, 'initdb'), [...options, '--locale=C.UTF-8'], as)
  const port = await freePort()
  const settings = [...FORGETFUL, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const atExit = () => server.kill('SIGQUIT')
  process.once('exit', atExit)
  await listening(server)
  return {
    address: `127.0.0.1:${port}`,
    process: server,
    stop: async () => {
      process.removeListener('exit', atExit)
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listening(server: ChildProcess): Promise<void> {
  const said: string[] = []
  if (server.stderr === null) return
  for await (const line of createInterface({ input: server.stderr })) {
    said.push(line)
    if (line.includes('ready to accept connections')) break
  }
  if (server.exitCode !== null) throw new Error(`PostgreSQL does not start:\n${said.join('\n')}`)
  server.stderr.resume()
}

/** SIGINT is its fast shutdown: sessions are ended, data are whole. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
}

function accountToRunAs(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const account of ACCOUNTS) {
    try {
      const idOf = (which: string) => Number(execFileSync('id', [which, account], { stdio: 'pipe' }))
      return { uid: idOf('-u'), gid: idOf('-g') }
    } catch {}
  }
  throw new Error(`PostgreSQL does not run as root, and there is no account ${ACCOUNTS.join(' or ')}`)
}
