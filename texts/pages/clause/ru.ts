/** The page of a clause, in Russian. */
export const ru = {
  'clause.ownWords': 'Содержание изложено нашими словами; юридическую силу имеет официальный текст.',
} as const
