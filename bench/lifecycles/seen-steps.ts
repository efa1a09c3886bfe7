/** What is told of steps as they are taken, to whoever waits for one: nobody has to ask again and again. */
export class SeenSteps<Step> {
  private readonly last = new Map<string, Step>()
  private readonly waiting = new Map<string, (() => void)[]>()

  /** A step of this workflow was taken. */
  publish(id: string, step: Step): void {
    this.last.set(id, step)
    const woken = this.waiting.get(id) ?? []
    this.waiting.delete(id)
    for (const wake of woken) wake()
  }

  /** The newest step of a workflow, as soon as it is what is waited for. */
  async until(id: string, wanted: (step: Step) => boolean): Promise<Step> {
    for (;;) {
      const step = this.last.get(id)
      if (step !== undefined && wanted(step)) return step
      await new Promise<void>((wake) => this.waiting.set(id, [...(this.waiting.get(id) ?? []), wake]))
    }
  }
}
