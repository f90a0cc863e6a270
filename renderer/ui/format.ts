/** Digits and clock follow the user; names of days and months follow our words. */
const locale = globalThis.navigator?.language || 'en'
const words = 'en'

const exact = new Intl.NumberFormat(locale)
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat(words, { weekday: 'long' })
const date = new Intl.DateTimeFormat(words, { day: 'numeric', month: 'long' })
const relativeDay = new Intl.RelativeTimeFormat(words, { numeric: 'auto' })

const dayMs = 86_400_000

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** Whole calendar days from `at` to `now` (UTC ms) in local time; 0 is the same day. */
function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
}

/** Numbers and times as the user's locale writes them. Times are UTC ms. */
export const format = {
  /** 52310 -> "52,310" */
  amount: (kicks: number) => exact.format(kicks),
  /** A gain with its sign; shortened from a million on, where the row has no space for it. */
  gain(kicks: number): string {
    const size = Math.abs(kicks)
    const digits = size < 1_000_000 ? exact.format(size) : short.format(size)
    return `${kicks < 0 ? '−' : '+'}${digits}`
  },
  /** Whole percent of `part` in `whole`; "<1" where it would round to nothing. */
  percent(part: number, whole: number): string {
    const percent = (part / whole) * 100
    return percent > 0 && percent < 1 ? '<1' : exact.format(Math.round(percent))
  },
  time: (at: number) => clock.format(at),
  /** "14:02" on the same day, else "yesterday", "Monday" or "3 November". */
  day(at: number, now: number): string {
    const days = daysBetween(at, now)
    if (days <= 0) return clock.format(at)
    if (days === 1) return relativeDay.format(-1, 'day')
    return days < 7 ? weekday.format(at) : date.format(at)
  },
  /** A moment to come: "14:02", or with its day where that is another one. */
  until(at: number, now: number): string {
    const days = daysBetween(now, at)
    if (days <= 0) return clock.format(at)
    if (days === 1) return `${relativeDay.format(1, 'day')}, ${clock.format(at)}`
    return `${weekday.format(at)}, ${clock.format(at)}`
  },
  /** Time left as "4:32". */
  left(ms: number): string {
    const seconds = Math.max(0, Math.ceil(ms / 1000))
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  },
} as const
