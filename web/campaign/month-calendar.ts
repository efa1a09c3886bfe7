import type { readCampaign } from '../../acts/campaign/read-campaign.ts'
import type { Language } from '../../texts/language.ts'

type Campaign = Awaited<ReturnType<typeof readCampaign.perform>>

/** How many cases a commission hears on a day, and where they are listed. */
export type DayLoad = { number: string; cases: number; size: number; href: string }

/** A day of a month, of which its agendas are known. */
export type CalendarDay = { day: string; date: number; loads: DayLoad[] }

/** A month of a plan: its name, its weeks from Monday (null: a day of another month), and its neighbours with agendas. */
export type MonthCalendar = {
  name: string
  weeks: (CalendarDay | null)[][]
  earlier: string | null
  later: string | null
}

/**
 * The plan of a campaign in one month.
 *
 * @param wished `YYYY-MM`; the first month with an agenda where it is not given or has none
 * @example monthCalendar(campaign, { wished: '2027-03', language: 'en' })?.name //=> 'March 2027'
 */
export const monthCalendar = (
  campaign: Campaign,
  { wished, language }: { wished: string | undefined; language: Language },
): MonthCalendar | null => {
  const months = [...new Set(campaign.agendas.map(({ heldOn }) => heldOn.slice(0, 7)))]
  const at = Math.max(0, wished === undefined ? 0 : months.indexOf(wished))
  const month = months[at]
  if (month === undefined) return null
  return {
    name: monthName(month, language),
    weeks: weeksOf(month).map((week) => week.map((day) => (day === null ? null : withLoads(campaign, day)))),
    earlier: months[at - 1] ?? null,
    later: months[at + 1] ?? null,
  }
}

const monthName = (month: string, language: Language): string => {
  const locale = language === 'en' ? 'en-GB' : language
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

const DAYS_A_WEEK = 7

/** The days of a month in weeks from Monday to Sunday. */
const weeksOf = (month: string): (string | null)[][] => {
  const first = new Date(`${month}-01T00:00:00Z`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % DAYS_A_WEEK
  const days = Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
  const boxes: (string | null)[] = [...Array.from({ length: before }, () => null), ...days]
  while (boxes.length % DAYS_A_WEEK > 0) boxes.push(null)
  return Array.from({ length: boxes.length / DAYS_A_WEEK }, (_, week) =>
    boxes.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  )
}

const withLoads = ({ id, agendas, commissions }: Campaign, day: string): CalendarDay => ({
  ...{ day, date: Number(day.slice(8)) },
  loads: agendas
    .filter(({ heldOn }) => heldOn === day)
    .map(({ commission, cases }) => {
      const given = commissions.find((each) => each.id === commission)
      const href = `/campaigns/${id}/cases?heldOn=${day}&commission=${commission}`
      return { number: given?.orderNumber ?? '', cases, size: given?.casesADay ?? 0, href }
    }),
})
