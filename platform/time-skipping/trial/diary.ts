/** A small workflow on which the tests of time skipping try what the shipped ones rely on. */
import * as workflow from '@temporalio/workflow'

export type DiaryActivities = {
  note(line: string): Promise<void>
  send(line: string): Promise<void>
}

const { note } = workflow.proxyLocalActivities<DiaryActivities>({ startToCloseTimeout: '10s' })
const { send } = workflow.proxyActivities<DiaryActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1 hour' },
})

export const pokeSignal = workflow.defineSignal<[string]>('poke')

/** Waits as many hours as each number says, or for a poke; continues as new half way. */
export async function diary(hours: number[], goOn: 'continue-as-new' | 'end'): Promise<void> {
  const pokes: string[] = []
  workflow.setHandler(pokeSignal, (poke) => void pokes.push(poke))
  for (const wait of hours) {
    const poked = await workflow.condition(() => pokes.length > 0, wait * 3_600_000)
    await note(`${poked ? pokes.shift() : 'timer'} at ${new Date().toISOString()}`)
    await send('letter')
  }
  if (goOn === 'continue-as-new') await workflow.continueAsNew<typeof diary>(hours, 'end')
}
