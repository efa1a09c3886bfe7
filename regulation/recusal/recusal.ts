/** Why a member does not take part in an item: he is kin, one depends on the other, or he has an interest in it. */
export const RECUSAL_GROUNDS = ['kinship', 'dependence', 'interest'] as const
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number]

/** Who decides on a recusal. */
export const RECUSAL_DECIDERS = ['chairman', 'commission', 'head'] as const
export type RecusalDecider = (typeof RECUSAL_DECIDERS)[number]

/** A recusal as it is recorded; `on` is the civil day on which it was decided. */
export type Recusal = { memberId: string; ground: RecusalGround; decidedBy: RecusalDecider; on: string }
