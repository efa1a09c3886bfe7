/** Every letter of the Kazakh alphabet that Russian has not, in both cases. */
export const KAZAKH_LETTERS = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'

/** Made-up facts that several papers share. */
export const person = {
  name: `Әбдіғалиұлы Қуаныш ${KAZAKH_LETTERS}`,
  position: 'аға инспектор',
  rank: 'полиция капитаны',
  unit: 'Алматы облысының Полиция департаменті',
}
export const ofCase = {
  body: 'Қазақстан Республикасының Ішкі істер министрлігі',
  ruleset: 'decree-1612',
  caseNumber: '2027-000123',
  certification: 'regular',
  round: 1,
  employee: person,
  form: null,
}
export const appeal = {
  of: 'decision',
  reviewers: ['head', 'authorised-head'],
  until: '2027-07-12',
  countedFrom: 'decision',
  court: 'also',
  answer: null,
  courtTerm: null,
  execution: 'not-suspended',
  cite: ['para 23'],
}
export const appealUnderTheLaw = {
  ...appeal,
  countedFrom: 'acquaintance',
  court: 'only-afterwards',
  answer: { count: 20, unit: 'workingDays' },
  courtTerm: { count: 1, unit: 'months' },
  execution: 'suspended',
  cite: ['art. 53'],
}
export const annulment = {
  by: 'commission',
  number: '7-к',
  on: '2027-07-01',
  falsified: ['testing', 'fitness'],
}
export const acting = { office: 'secretary', name: person.name, for: null, number: '18-к', on: '2027-06-01' }
export const votes = [
  { option: 'reserve-or-promotion', votes: 4 },
  { option: 'corresponds', votes: 1 },
]
export const decision = {
  ...{ round: 1, on: '2027-06-10', decision: 'reserve-or-promotion', by: 'majority', attended: true },
  ...{ recommendation: 'reserve', item: 2, counts: votes, grounds: [], changedTo: null },
}
export const ofMeeting = {
  ...{ body: ofCase.body, unit: person.unit, ruleset: 'decree-1612', form: null },
  ...{ heldOn: '2027-06-10', startsAt: '10:00', place: '12-бөлме', chairman: person, secretary: person },
  order: { number: '17-қ', on: '2027-01-10' },
}
export const member = { ...person, seat: 'member' }
export const members = [{ ...person, seat: 'chairman' }, member, member]
export const line = { n: 1, certification: 'regular', round: 1, employee: person }
export const lineBeside = { ...line, n: 2, certification: 'extraordinary' }
export const against = { round: 1, decision: 'demotion', on: '2027-06-10', order: null }
export const hash = 'a1'.repeat(32)
export const window = { from: '2027-03-05', to: '2027-09-05' }
export const stages = [
  { stage: 'fitness', on: '2027-05-20' },
  { stage: 'testing', on: '2027-05-21' },
  { stage: 'study', on: '2027-05-22' },
  { stage: 'polygraph', on: '2027-05-24' },
]
