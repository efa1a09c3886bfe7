import type { FirstStep, FirstSteps } from '../../records/report/first-steps.ts'

/** A step on the way to the first case as the home page shows it; `href` where the next one is made. */
export type ShownStep = FirstStep & { href: string | null }

/** Where each step is made; a determination's own page once there is one. */
const WHERE: Readonly<Record<FirstStep['key'], (determination: string | null) => string>> = {
  roster: () => '/roster/import',
  determination: () => '/determinations/new',
  recommendation: (id) => `/determinations/${id}/recommendation`,
  approval: (id) => `/determinations/${id}/approval`,
}

/** The steps to the first case, the one that is next with its address; none once there is a case. */
export const shownSteps = (found: FirstSteps): ShownStep[] => {
  if (!found) return []
  const next = found.steps.find(({ done }) => !done)
  return found.steps.map((step) => ({
    ...step,
    href: step === next ? WHERE[step.key](found.determination) : null,
  }))
}
