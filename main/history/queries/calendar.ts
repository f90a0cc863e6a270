import { Temporal } from 'temporal-polyfill'

/** Where days or weeks begin: whoever counts by a calendar must not count in hours. */
export type CalendarStep = 'day' | 'week'

/**
 * The beginnings (UTC ms) of the days or weeks that a span touches, in a time zone, and the end of
 * the last one. A day has 23 or 25 hours when the clocks change, and begins when its date does,
 * which is not midnight everywhere; weeks begin on Monday (ISO 8601).
 */
export function calendarSteps(
  step: CalendarStep,
  zone: string,
  from: number,
  to: number,
): number[] {
  let date = dateOf(zone, from)
  if (step === 'week') date = date.subtract({ days: date.dayOfWeek - 1 })
  const begins = [beginOf(zone, date)]
  while ((begins.at(-1) ?? to) < to) {
    date = date.add(step === 'day' ? { days: 1 } : { weeks: 1 })
    begins.push(beginOf(zone, date))
  }
  return begins
}

/** The beginnings (UTC ms) of a number of days up to the one of a moment, and the end of that. */
export function lastDays(count: number, zone: string, now: number): number[] {
  const first = beginOf(zone, dateOf(zone, now).subtract({ days: count - 1 }))
  return calendarSteps('day', zone, first, now + 1)
}

function dateOf(zone: string, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
}

function beginOf(zone: string, date: Temporal.PlainDate): number {
  return date.toZonedDateTime(zone).epochMilliseconds
}
