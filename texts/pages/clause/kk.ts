/** The page of a clause, in Kazakh. */
export const kk = {
  'clause.ownWords': 'Бұл тармақтың мазмұны біздің сөзімізбен берілген. Заңды күші тек ресми мәтінде.',
} as const
