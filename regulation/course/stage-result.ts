/** A result of the computer test in one subject, with the threshold of the employee's category. */
export type SubjectScore = { subject: 'law' | 'kazakh' | 'logic'; score: number; threshold: number }

/** What a stage gave; a conclusion is a reference to the document that holds it. */
export type StageResult =
  | { stage: 'fitness'; standardsMet: boolean }
  | { stage: 'testing'; subjects: readonly SubjectScore[] }
  | { stage: 'study' | 'polygraph'; conclusion: string }

/** `good` and `technical` call for a new session; `none` is a stage not passed. */
export type MissedReason = 'good' | 'technical' | 'none'
