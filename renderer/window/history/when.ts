import { format } from '../../ui/format.ts'
import { ownLocale } from './ownLocale.ts'

const forms = new Map<string, Intl.DateTimeFormat>()

function form(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = ownLocale()
  const key = `${locale} ${JSON.stringify(options)}`
  const made = forms.get(key) ?? new Intl.DateTimeFormat(locale, options)
  forms.set(key, made)
  return made
}

const hour = 3_600_000
const wall = (at: number) => form({ day: 'numeric', hour: 'numeric', minute: 'numeric' }).format(at)

/** Whether the clock shows this time twice, as when summer time ends. */
function shownTwice(at: number): boolean {
  return wall(at - hour) === wall(at) || wall(at + hour) === wall(at)
}

function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString()
}

function sameYear(one: number, other: number): boolean {
  return new Date(one).getFullYear() === new Date(other).getFullYear()
}

/** Moments of the past (UTC ms) in words, in the zone of this computer. */
export const when = {
  /** "21:00"; with the zone's name where the clock shows that time twice. */
  time(at: number): string {
    if (!shownTwice(at)) return format.time(at)
    const zone = form({ timeZoneName: 'short' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')
    return `${format.time(at)} ${zone?.value ?? ''}`
  },
  /** "Sunday, November 22, 2026" */
  longDay: (at: number) =>
    form({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at),
  /** "Sun, Nov 22", with the year where it is not that of `now`. */
  day(at: number, now: number): string {
    const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const
    return form(sameYear(at, now) ? parts : { ...parts, year: 'numeric' }).format(at)
  },
  /** "November 22, 2026" */
  date: (at: number) => form({ day: 'numeric', month: 'long', year: 'numeric' }).format(at),
  /** "November 2026" */
  month: (at: number) => form({ month: 'long', year: 'numeric' }).format(at),
  /** "Sunday" */
  weekday: (at: number) => form({ weekday: 'long' }).format(at),
  /** "21:00" on the day of `now`, else "Sun, Nov 22, 21:00". */
  moment(at: number, now: number): string {
    return sameDay(at, now) ? when.time(at) : `${when.day(at, now)}, ${when.time(at)}`
  },
  /** "Sunday, November 22, 2026, 21:00" */
  longMoment: (at: number) => `${when.longDay(at)}, ${when.time(at)}`,
} as const
