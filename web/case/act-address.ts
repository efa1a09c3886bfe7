import { factForm } from '../../acts/case/fact-form.ts'

/** What is owed; `item`: where its case stands on an agenda, where that is known. */
type Owed = {
  case: { number: string }
  act: string
  data: unknown
  item?: { meetingId: string; n: number } | undefined
}

/** Acts that have a page of their own; every other one that is a fact is a form of its case. */
const PAGES: Readonly<Record<string, (owed: Owed, data: Record<string, string>) => string>> = {
  profile: ({ case: { number } }) => `/cases/${number}/profile/write`,
  return: ({ case: { number } }) => `/cases/${number}/acts/life-event`,
  schedule: ({ case: { number } }) => `/cases/${number}/schedule`,
  'head-order': ({ case: { number } }) => `/cases/${number}/aftermath`,
  'review-order': ({ case: { number } }, { orderId }) => `/cases/${number}/orders/${orderId}/review`,
  'offer-post': ({ case: { number } }) => `/cases/${number}/offers/new`,
  'offer-answer': ({ case: { number } }) => `/cases/${number}/offers/answer`,
  decide: ({ case: { number }, item }) =>
    item ? `/meetings/${item.meetingId}/items/${item.n}` : `/cases/${number}`,
  'call-meeting': () => '/commissions',
  'forward-appeal': (_, { appeal }) => `/appeals/${appeal}/forwarding`,
  'answer-appeal': (_, { appeal }) => `/appeals/${appeal}`,
  'serve-notice': ({ case: { number } }, { noticeId }) =>
    noticeId === undefined ? `/cases/${number}/notices` : `/notices/${noticeId}/served`,
}

/** The kinds of facts that have a form. */
export const FACT_KINDS: readonly string[] = factForm.options.map((option) => option.shape.kind.value)

/**
 * Where an act that is owed is done.
 *
 * @example actAddress({ act: 'result', case: { number: '2027-000001' }, data: { stage: 'testing' } })
 * //=> '/cases/2027-000001/acts/result?stage=testing'
 */
export const actAddress = (owed: Owed): string => {
  const data = dataOf(owed.data)
  const own = PAGES[owed.act]
  if (own) return own(owed, data)
  const { number } = owed.case
  if (!FACT_KINDS.includes(owed.act)) return `/cases/${number}`
  const asked = new URLSearchParams()
  for (const name of ['stage', 'round', 'correction', 'asked'])
    if (data[name] !== undefined) asked.set(name, data[name])
  return `/cases/${number}/acts/${owed.act}${asked.size > 0 ? `?${asked}` : ''}`
}

const dataOf = (data: unknown): Record<string, string> =>
  typeof data === 'object' && data !== null ? (data as Record<string, string>) : {}
