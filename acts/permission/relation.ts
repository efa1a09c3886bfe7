/**
 * How an actor stands to a thing. A grant gives `personnel`, `head`, `auditor` and `operator`, everything else follows from the
 * roster and from the commission's order. Who was `recused` from a case has no seat in it, and for that nothing is open to him.
 * Whoever signed in is `signedIn` to everything that is not about a person.
 */
export const RELATIONS = {
  personnel: 'the personnel service',
  head: 'the authorised head',
  higherHead: 'a higher head',
  higherCommission: 'a higher commission, by its chairman, by its secretary',
  auditor: 'an auditor',
  operator: 'the operator of the installation',
  directHead: 'the direct head of the employee',
  employee: 'the employee himself',
  member: 'a member of the commission',
  chairman: 'the chairman of the commission',
  secretary: 'the secretary of the commission',
  recused: 'a member who was recused',
  signedIn: 'anyone who signed in',
} as const satisfies Record<string, string>

/** One way in which an actor may stand to a thing. */
export type Relation = keyof typeof RELATIONS
