/** The page of what one owes, in English. */
export const en = {
  'home.title': 'My tasks',
  'home.lead': 'What the law asks of you; the nearest limit first.',
  'home.open': 'In all',
  'home.late': 'Late',
  'home.soon': 'Within five working days',
  'home.act': 'Task',
  'home.lastActor': 'Last done',
  'home.nothingDone': 'Nobody has done anything yet',
  'home.person': 'Employee',
  'home.case': 'Case',
  'home.limit': 'Limit',
  'home.clause': 'Clause',
  'home.noLimit': 'No limit',
  'home.emptyTitle': 'Nothing is asked of you now',
  'home.emptyText': 'When something is owed it appears here, and you are sent a notice.',
  'home.seeCases': 'See the cases',
} as const
