import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

const FOLDER = fileURLToPath(new URL('../histories', import.meta.url))

/** Keeps the history of a workflow as it stands now: `certification/decree-1612-round-1-testing`. */
export const keepHistory = async (
  handle: Pick<WorkflowHandle, 'fetchHistory'>,
  name: string,
): Promise<void> => {
  const path = `${FOLDER}/${name}.json`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(JSON.parse(historyToJSON(await handle.fetchHistory())))}\n`)
  console.log(name)
}
