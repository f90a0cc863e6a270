import { i18n } from './i18n.ts'

let intl = intlOf(i18n.language)
i18n.on('languageChanged', (language) => (intl = intlOf(language)))

const dayMs = 86_400_000

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** Whole calendar days from `at` to `now` (UTC ms) in local time; 0 is the same day. */
function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
}

/** Numbers and times as the language writes them that is spoken. Times are UTC ms. */
export const format = {
  /** 52310 -> "52,310" */
  amount: (kicks: number) => intl.exact.format(kicks),
  /** A gain with its sign; shortened from a million on, where the row has no space for it. */
  gain(kicks: number): string {
    const size = Math.abs(kicks)
    const digits = size < 1_000_000 ? intl.exact.format(size) : intl.short.format(size)
    return `${kicks < 0 ? '−' : '+'}${digits}`
  },
  /** Whole percent of `part` in `whole`; "<1" where it would round to nothing. */
  percent(part: number, whole: number): string {
    const percent = (part / whole) * 100
    return percent > 0 && percent < 1 ? '<1' : intl.exact.format(Math.round(percent))
  },
  time: (at: number) => intl.clock.format(at),
  /** "14:02" on the same day, else "yesterday", "Monday" or "3 November". */
  day(at: number, now: number): string {
    const days = daysBetween(at, now)
    if (days <= 0) return intl.clock.format(at)
    if (days === 1) return intl.relativeDay.format(-1, 'day')
    return days < 7 ? intl.weekday.format(at) : intl.date.format(at)
  },
  /** A moment to come: "14:02", or with its day where that is another one. */
  until(at: number, now: number): string {
    const days = daysBetween(now, at)
    if (days <= 0) return intl.clock.format(at)
    if (days === 1) return `${intl.relativeDay.format(1, 'day')}, ${intl.clock.format(at)}`
    return `${intl.weekday.format(at)}, ${intl.clock.format(at)}`
  },
  /** Time left as "4:32". */
  left(ms: number): string {
    const seconds = Math.max(0, Math.ceil(ms / 1000))
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  },
} as const

function intlOf(language: string) {
  const locale = ownKindOf(language)
  return {
    exact: new Intl.NumberFormat(locale),
    short: new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
    clock: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long' }),
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }),
    relativeDay: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  }
}

/** The user's kind of the language (`de-AT`, `en-GB`) where the browser knows one. */
function ownKindOf(language: string): string {
  const wanted = globalThis.navigator?.languages ?? []
  return wanted.find((tag) => tag.split('-')[0] === language) ?? language
}
