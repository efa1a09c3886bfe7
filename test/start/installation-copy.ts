import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '../../embedded/free-port.ts'
import { temporalCli } from '../../embedded/temporal/temporal-cli.ts'
import { projectFiles, ROOT } from '../house/source-files.ts'

/** A command that runs: everything it said so far, and how it ended. */
export type Running = { process: ChildProcess; said(): string; ended: Promise<number | null> }

/** A copy of the project in a folder of its own, where commands run as in a clone. */
export type InstallationCopy = {
  folder: string
  port: number
  npm(...args: string[]): Running
  remove(): Promise<void>
}

/** Copies the project's files; the packages are linked, not copied. */
export async function copyInstallation(): Promise<InstallationCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-start-'))
  for (const path of projectFiles()) await cp(join(ROOT, path), join(folder, path), { recursive: true })
  await cp(join(ROOT, 'records/client'), join(folder, 'records/client'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const env = {
    ...process.env,
    TEMPORAL_CLI_PATH: temporalCli(),
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  }
  return {
    folder,
    port: await freePort(),
    npm: (...args) => running(spawn('npm', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function running(child: ChildProcess): Running {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (said += text))
  return { process: child, said: () => said, ended: once(child, 'exit').then(([code]) => code) }
}
