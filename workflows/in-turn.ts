/** Work done one after the other, in the order in which it was asked for: one step in flight, a log without gaps. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve()

  /** @example const answer = await turns.take(() => this.record(step)) */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.last.then(work)
    // A refusal is the answer of the one who asked; the next in order goes on.
    this.last = done.catch(() => undefined)
    return done
  }

  /** Resolves when everything that was asked for so far is done. */
  async allDone(): Promise<void> {
    await this.last
  }
}
