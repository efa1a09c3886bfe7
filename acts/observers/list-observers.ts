import { z } from 'zod'
import { heardWithoutObservers } from '../../records/observers/heard-without-observers.ts'
import { judgedObservers } from '../../records/observers/observer-applications.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { observerAnswer, observerOf } from './observer-answer.ts'

/** Who applied to observe a meeting; `withoutObservers`: the items that nobody observes. */
export const observersAnswer = z.object({
  items: z.array(observerAnswer),
  withoutObservers: z.array(z.int()).meta({
    description: 'Items of employees whose data may not be disclosed: heard without observers.',
  }),
})

/**
 * Lists the applications for a meeting in the order in which they came, each with how it is judged now. How an applicant
 * is reached, and his papers, only those are shown who register observers.
 */
export const listObservers: Act<{ id: string }, z.infer<typeof observersAnswer>> = {
  name: 'list-observers',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permit(context, 'list-observers', { meetingId: id }),
  perform: async (context, { id }) => {
    const { database } = context
    const registers = await permit(context, 'register-observer', { meetingId: id })
    const contacts = registers.outcome === 'allowed' ? 'shown' : 'hidden'
    return {
      items: (await judgedObservers(database, id)).map((row) => observerOf(row, contacts)),
      withoutObservers: await heardWithoutObservers(database, id),
    }
  },
}
