import { workflowInfo } from '@temporalio/workflow'
import type { Awaited, Awaiting } from '../regulation/awaiting.ts'
import { InTurn } from './in-turn.ts'
import { Patience } from './patience.ts'

/** Who acts and when; `awaiting` where nobody does, as time alone brings it. */
export type By = { at: string; actorId: string | null; awaiting?: Awaiting }

type Key = { key: string; at: string }

/** What people and time act on: a meeting, an appeal. */
export type ActedOn<Event> = {
  /** The latest instant that it knows of, RFC 3339. */
  soFar: { now: string }
  /** Keys of the acts that were handled. */
  handledKeys(): readonly string[]
  /** What time brings next by itself. */
  nextMoment(): { at: string; events: readonly Event[] } | null
  record(events: readonly Event[], by: By): Promise<{ outcome: 'recorded' | 'stood' } | Awaited>
}

/** How one act is handled in its turn: a repeat gets the answer that was `given` already. */
export type Handling<Answer> = { given(): { answer: Answer } | null; perform(): Promise<Answer> }

/**
 * Acts handled one after the other, each after all that was due before its own instant: what waited while a part was
 * away came in time if it was received in time.
 */
export class ActsInTurn<Event> {
  private readonly on: ActedOn<Event>
  private readonly turns = new InTurn()
  private readonly patience = new Patience()
  /** How many acts have come so far. */
  private come = 0

  constructor(on: ActedOn<Event>) {
    this.on = on
  }

  /** What goes before every act. */
  open(work: () => Promise<unknown>): Promise<void> {
    return this.turns.take(async () => {
      await work()
    })
  }

  async take<Answer>(act: Key, handling: Handling<Answer>): Promise<Answer> {
    this.come += 1
    this.patience.hold(act)
    try {
      for (;;) {
        const taken = await this.turns.take(() => this.takeNow(act, handling))
        if ('answer' in taken) return taken.answer
        await this.othersFirst(taken)
      }
    } finally {
      this.patience.release(act)
    }
  }

  /** Does what is due by now, and by the `moment` for which was waited. */
  async pass(moment: string): Promise<void> {
    const awaited = await this.turns.take(() => this.passUntil(latest(moment, new Date().toISOString())))
    if (awaited) await this.othersFirst(awaited)
  }

  /** A step was recorded: the next wait begins anew. */
  recorded(): void {
    this.patience.rewarded()
  }

  /** Resolves when everything that was asked for so far is done. */
  allDone(): Promise<void> {
    return this.turns.allDone()
  }

  private async takeNow<Answer>(
    { at }: Key,
    { given, perform }: Handling<Answer>,
  ): Promise<{ answer: Answer } | Awaited> {
    return given() ?? (await this.passUntil(at)) ?? { answer: await perform() }
  }

  /** Messages are on record that have not come yet: they go before what time alone brings. */
  private othersFirst(awaited: Awaited): Promise<void> {
    const { come } = this
    return this.patience.wait(awaited, () => this.come > come)
  }

  private async passUntil(instant: string): Promise<Awaited | null> {
    const until = latest(this.on.soFar.now, instant)
    for (let due = this.due(until); due; due = this.due(until)) {
      const { at, events } = due
      const handled = [...this.on.handledKeys(), ...this.patience.heldSince(at)]
      const awaiting = this.patience.awaiting(workflowInfo().workflowId, handled)
      const recorded = await this.on.record(events, { at, actorId: null, awaiting })
      if (recorded.outcome === 'awaited') return recorded
    }
    this.on.soFar.now = until
    return null
  }

  private due(until: string) {
    const moment = this.on.nextMoment()
    return moment && Date.parse(moment.at) <= Date.parse(until) ? moment : null
  }
}

/** The latest of some RFC 3339 instants. */
export const latest = (...instants: readonly string[]): string =>
  new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString()
