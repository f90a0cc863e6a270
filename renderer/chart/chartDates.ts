import { format } from '../ui/format.ts'
import { i18n } from '../ui/i18n.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

let intl = intlOf(i18n.language)
i18n.on('languageChanged', (language) => (intl = intlOf(language)))

function intlOf(language: string) {
  // The user's kind of the language (`de-AT`, `en-GB`) where the browser knows one, as in `format`.
  const wanted = globalThis.navigator?.languages ?? []
  const locale = wanted.find((tag) => tag.split('-')[0] === language) ?? language
  return {
    dated: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    named: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
    whole: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
    exact: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
    monthly: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }),
  }
}

function year(at: number): number {
  return new Date(at).getFullYear()
}

/** Moments (UTC ms) as charts write them, in the zone of this computer. */
export const chartDates = {
  /** "Oct 12", with the year where it is not the year of `now`. */
  day: (at: number, now: number) => (year(at) === year(now) ? intl.dated : intl.whole).format(at),
  /** "Mon, Oct 12, 14:40"; with the year instead of the weekday where it is another one. */
  moment(at: number, now = Date.now()): string {
    const day = (year(at) === year(now) ? intl.named : intl.whole).format(at)
    return `${day}, ${format.time(at)}`
  },
  /** "Mon, Oct 12" for a day, "Oct 12 – 18" for longer, with the year where it is another one. */
  span(from: number, to: number, now = Date.now()): string {
    const sameYear = year(from) === year(now)
    const days = Math.round((to - from) / dayMs)
    if (days <= 1) return (sameYear ? intl.named : intl.whole).format(from)
    return (sameYear ? intl.dated : intl.whole).formatRange(from, to - 1)
  },
  /** A mark on the axis of times whose marks lie `apart` ms from each other. */
  tick(at: number, apart: number): string {
    if (apart >= 28 * dayMs) return intl.monthly.format(at)
    if (apart >= dayMs) return intl.dated.format(at)
    const date = new Date(at)
    const midnight = date.getHours() === 0 && date.getMinutes() === 0
    if (apart < minuteMs) return intl.exact.format(at)
    return midnight ? intl.dated.format(at) : format.time(at)
  },
} as const
