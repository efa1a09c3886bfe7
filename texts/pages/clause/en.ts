/** The page of a clause, in English. */
export const en = {
  'clause.ownWords': 'The content is given in our own words; only the official text has the force of law.',
} as const
