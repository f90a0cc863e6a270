import { format } from '../ui/format.ts'

const dayMs = 86_400_000

/** The language of our words, in which days and months are named too. */
const words = globalThis.document?.documentElement.lang || 'en'
const dated = new Intl.DateTimeFormat(words, { day: 'numeric', month: 'short' })
const named = new Intl.DateTimeFormat(words, { weekday: 'short', day: 'numeric', month: 'short' })
const whole = new Intl.DateTimeFormat(words, { day: 'numeric', month: 'short', year: 'numeric' })
const monthly = new Intl.DateTimeFormat(words, { month: 'short', year: 'numeric' })

function year(at: number): number {
  return new Date(at).getFullYear()
}

/** Moments (UTC ms) as charts write them, in the zone of this computer. */
export const chartDates = {
  /** "Mon, Oct 12, 14:40"; with the year where it is not the year of `now`. */
  moment(at: number, now = Date.now()): string {
    const day = year(at) === year(now) ? named.format(at) : whole.format(at)
    return `${day}, ${format.time(at)}`
  },
  /** "Mon, Oct 12" for a day, "Oct 12 – 18" for longer, with the year where it is another one. */
  span(from: number, to: number, now = Date.now()): string {
    const sameYear = year(from) === year(now)
    const days = Math.round((to - from) / dayMs)
    if (days <= 1) return (sameYear ? named : whole).format(from)
    return (sameYear ? dated : whole).formatRange(from, to - 1)
  },
  /** A mark on the axis of times whose marks lie `apart` ms from each other. */
  tick(at: number, apart: number): string {
    if (apart >= 28 * dayMs) return monthly.format(at)
    if (apart >= dayMs) return dated.format(at)
    const midnight = new Date(at).getHours() === 0 && new Date(at).getMinutes() === 0
    return midnight ? dated.format(at) : format.time(at)
  },
} as const
