/** The pages on which acts end, in English. */
export const en = {
  'confirmed.take': 'What to take along',
  'confirmed.calendar': 'The days for your calendar',
  'confirmed.bookmark': 'The address of this page shows the same later.',
  'confirmed.make': 'Make: {{paper}}',
  'confirmed.notice': 'To the notice',
  'confirmed.servedNext': 'The case hears of the service within seconds; what waited for it is opened.',
  'confirmed.voteGiven': 'Your vote is on record',
  'confirmed.voteEntered': 'The vote is on record: {{name}}',
  'confirmed.voteNext':
    'The count is open to all at once, when the secretary closes the round. A vote that is given stands.',
  'confirmed.voteCounted': 'This round has been counted: what came of it stands with the item.',
  'confirmed.decided': 'The commission has decided',
  'confirmed.decidedNext':
    'The decision is read out. The case hears of it within seconds; then the minutes are signed, and the employee is acquainted with it.',
  'confirmed.countedBy': 'Adopted by',
  'confirmed.closed': 'The meeting is closed',
  'confirmed.itemsDecided': 'Decided',
  'confirmed.itemsPutOff': 'To another meeting',
  'confirmed.appealFiled': 'The appeal is registered',
  'confirmed.appealAnswered': 'The appeal is answered',
  'confirmed.on': 'On',
  'confirmed.ordered': 'The order is on record',
  'confirmed.appealUntil': 'Appeal until',
  'confirmed.orderedNext': 'The employee is told of the order with the way of appeal.',
} as const
