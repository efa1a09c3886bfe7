import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../embedded/free-port.ts'
import type { Bucket } from '../../platform/storage/s3-storage.ts'

/** A real S3 server with an empty bucket, on this machine. */
export type S3Server = { bucket: Bucket; stop(): Promise<void> }

const PROGRAM = 'versitygw'
const INSTALLED = fileURLToPath(new URL('../../.attestor/s3-server', import.meta.url))
const KEY = { keyId: 'attestor', keySecret: 'only-for-tests' }
const REGION = 'us-east-1'
const TRIES = 200

/**
 * The Versity S3 Gateway, where it is: `VERSITYGW_PATH`, where `.ci/run` installs it, Go's folder, or the PATH; null
 * when it is nowhere.
 */
export const findS3Server = (): string | null => {
  const folders = [INSTALLED, join(homedir(), 'go', 'bin'), ...(process.env.PATH ?? '').split(delimiter)]
  const places = [process.env.VERSITYGW_PATH ?? '', ...folders.map((folder) => join(folder, PROGRAM))]
  return places.find((place) => place !== '' && existsSync(place)) ?? null
}

/** Starts the S3 server over an empty folder; null when it is not installed. */
export const startS3Server = async (): Promise<S3Server | null> => {
  const program = findS3Server()
  if (program === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'attestor-s3-'))
  await mkdir(join(folder, 'data', 'attestor'), { recursive: true })
  const port = await freePort()
  const given = ['--port', `127.0.0.1:${port}`, '--access', KEY.keyId, '--secret', KEY.keySecret]
  const sidecar = ['--sidecar', join(folder, 'metadata')]
  await mkdir(join(folder, 'metadata'))
  const server = spawn(program, [...given, '--region', REGION, 'posix', ...sidecar, join(folder, 'data')], {
    stdio: 'ignore',
  })
  const atExit = () => server.kill('SIGKILL')
  process.once('exit', atExit)
  const endpoint = `http://127.0.0.1:${port}`
  await answering(endpoint)
  return {
    bucket: { endpoint, bucket: 'attestor', region: REGION, ...KEY },
    stop: async () => {
      process.removeListener('exit', atExit)
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answering = async (endpoint: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer !== null) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the S3 server does not answer at ${endpoint}`)
}
