/**
 * What a paper is of: one case, one meeting, the order of a commission, a list of a determination, a unit with those below, or
 * an act of destruction.
 */
export const PAPER_SUBJECTS = ['case', 'meeting', 'commission', 'list', 'unit', 'destruction'] as const
export type PaperSubject = (typeof PAPER_SUBJECTS)[number]

/** In which register a paper is numbered; null: it has no number of the registers. */
export type RegisterDirection = 'outgoing' | 'incoming'

/**
 * What a paper may carry that can be appealed against: the commission's decision, the head's order, the answer to an appeal, the
 * act by which a certification was annulled.
 */
export type Carried = 'decision' | 'order' | 'answer' | 'annulment'

/** What is known of each paper. */
export type PaperRow = { of: PaperSubject; register: RegisterDirection | null; carries?: Carried }

/**
 * The papers of a certification, in two languages side by side unless another is asked for. `carries`: what it says that can be
 * appealed against, so that it is released only with the way of appeal (`release.ts`).
 *
 * Not here: what the record does not hold (the texts of a profile, which its direct head writes into the form).
 */
export const PAPERS = {
  'list-and-schedule': { of: 'list', register: null },
  'reserve-list': { of: 'unit', register: null },
  notice: { of: 'case', register: 'outgoing' },
  profile: { of: 'case', register: null },
  'dossier-inventory': { of: 'case', register: null },
  'log-extract': { of: 'case', register: 'outgoing' },
  'certification-sheet': { of: 'case', register: null, carries: 'decision' },
  'acquaintance-notice': { of: 'case', register: 'outgoing', carries: 'decision' },
  'minutes-extract': { of: 'case', register: 'outgoing', carries: 'decision' },
  'refusal-act': { of: 'case', register: null, carries: 'decision' },
  receipt: { of: 'case', register: 'incoming' },
  'head-order': { of: 'case', register: null, carries: 'order' },
  'disposal-order': { of: 'case', register: null, carries: 'order' },
  'post-offer': { of: 'case', register: 'outgoing' },
  'offer-answer': { of: 'case', register: null },
  'appeal-receipt': { of: 'case', register: null },
  'appeal-answer': { of: 'case', register: 'outgoing', carries: 'answer' },
  'annulment-act': { of: 'case', register: 'outgoing', carries: 'annulment' },
  'commission-order': { of: 'commission', register: null },
  call: { of: 'meeting', register: 'outgoing' },
  announcement: { of: 'meeting', register: 'outgoing' },
  'admitted-list': { of: 'meeting', register: null },
  'observer-application': { of: 'meeting', register: null },
  'observer-memo': { of: 'meeting', register: null },
  'vote-sheet': { of: 'meeting', register: null },
  minutes: { of: 'meeting', register: null, carries: 'decision' },
  'destruction-act': { of: 'destruction', register: null },
} as const satisfies Record<string, PaperRow>

/** The key of a paper. */
export type PaperKind = keyof typeof PAPERS

/** The papers of one subject. */
export type PaperKindOf<Subject extends PaperSubject> = {
  [Kind in PaperKind]: (typeof PAPERS)[Kind]['of'] extends Subject ? Kind : never
}[PaperKind]

/** The keys of the papers of a subject. @example paperKindsOf('commission') //=> ['commission-order'] */
export const paperKindsOf = <Subject extends PaperSubject>(subject: Subject): PaperKindOf<Subject>[] =>
  Object.entries(PAPERS).flatMap(([kind, { of }]) => (of === subject ? [kind as PaperKindOf<Subject>] : []))
