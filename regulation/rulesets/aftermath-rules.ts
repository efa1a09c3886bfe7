import type { Cite } from '../cite.ts'
import type { Term } from '../terms/term.ts'

/** What a recorded complaint is owed; a term that is null the act does not give. */
export type ComplaintRules = {
  reviewers: readonly ('head' | 'authorised-head')[]
  court: 'also' | 'only-afterwards'
  receipt: 'given' | 'not-foreseen'
  late: 'accepted'
  forwarding: Term | null
  answer: Term | null
  silence: 'refusal' | 'not-foreseen'
  courtTerm: Term | null
  execution: 'suspended' | 'not-suspended'
  cite: Cite
}

/** After the decision: its effect, complaints, the head's order, annulment, re-certification. */
export type AftermathRules = {
  effect: { ground: 'one-of-the-grounds' | 'the-ground'; cite: Cite }
  complaint: ComplaintRules
  order: {
    /** At the disposal of the body after demotion: the ordinary and the exceptional term. */
    disposal: { ordinary: Term; exceptional: Term } | null
    /** `grounds`: under which clause one is dismissed by the decision, and after a lower post that was not taken. */
    dismissal: {
      forbidden: readonly ('leave' | 'treatment')[]
      grounds: { decision: Cite; refusedOffer: Cite }
      cite: Cite
    } | null
    rankWithheld: { cite: Cite } | null
  }
  annulment: { windowMonths: number; cite: Cite }
  development: { cite: Cite } | null
  negativeResult: { cite: Cite } | null
}
