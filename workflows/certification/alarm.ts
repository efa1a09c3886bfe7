import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'

/**
 * The one timer of a case, for its next moment. It is set anew only for an earlier moment: one that stands already is
 * left to ring for nothing, which costs less than to cancel it.
 */
export class Alarm {
  private timer: { at: number; scope: CancellationScope } | null = null
  private rung: 'rung' | 'silent' = 'silent'

  /** @param moment RFC 3339; null when the case waits for people only */
  set(moment: string | null): void {
    const at = moment === null ? null : Date.parse(moment)
    if (at === null || (this.timer && this.timer.at <= at)) return
    this.stop()
    const scope = new CancellationScope()
    this.timer = { at, scope }
    void scope.run(() => this.wait(at))
  }

  hasRung(): boolean {
    return this.rung === 'rung'
  }

  /** Whether it has rung since it was last asked. */
  taken(): boolean {
    const rang = this.hasRung()
    this.rung = 'silent'
    return rang
  }

  stop(): void {
    this.timer?.scope.cancel()
    this.timer = null
  }

  private async wait(at: number): Promise<void> {
    try {
      await sleep(Math.max(0, at - Date.now()))
      this.timer = null
      this.rung = 'rung'
    } catch (error) {
      if (!isCancellation(error)) throw error
    }
  }
}
