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
  'confirmed.appealForwarded': 'The forwarding of the appeal is on record',
  'confirmed.forwardedWaits': 'The appeal hears of it within seconds; what you recorded is kept.',
  'confirmed.answeredNext': 'The employee is told the answer with its reasons and the way to court.',
  'confirmed.reviewed': 'What became of the order is on record',
  'confirmed.reviewedNext': 'The employee is told of it.',
  'confirmed.placed': 'The employee is at the disposal of the body',
  'confirmed.disposalNext':
    'A lower post is offered in writing until {{day}}; an offer without an answer counts as not taken from then on.',
  'confirmed.offered': 'The offer of a post is on record',
  'confirmed.offerNext':
    'The employee is told; he answers in writing until {{day}}. Refusal or silence is a ground of dismissal.',
  'confirmed.offerAnswered': 'The answer to the offer is on record',
  'confirmed.offerAccepted': 'The head issues the order of demotion to the post that was accepted.',
  'confirmed.offerRefused': 'Another post can be offered until {{day}}; else the head may order dismissal.',
  'confirmed.annulled': 'The certification is annulled',
  'confirmed.falsified': 'Falsified',
  'confirmed.annulledNext':
    'The case ends; the employee and the personnel service are told. The new certification is held from {{from}} to {{to}}.',
  'confirmed.annulledOpens': 'The new case is opened within seconds.',
  'confirmed.recommended': 'Lists and timing are recommended',
  'confirmed.recommendedNext':
    'Now the head approves the lists with their timing, or strikes people on a ground of law. Until then you may recommend anew.',
  'confirmed.approved': 'Lists and timing are approved',
  'confirmed.approvedNext':
    'The cases open by themselves and appear under “Cases”; now the personnel service sets each person’s dates and notifies in writing.',
  'confirmed.supplemented': 'A supplementary list is determined',
  'confirmed.supplementedNext':
    'The determination is done. If there is a supplementary list, it is recommended and approved; if nobody was added, there is none.',
} as const
