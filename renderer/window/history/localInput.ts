const two = (value: number) => String(value).padStart(2, '0')

/** Texts of native date inputs, in the zone of this computer; moments are UTC ms. */
export const localInput = {
  /** "2026-11-22", for `<input type="date">`. */
  date(at: number): string {
    const local = new Date(at)
    const year = String(local.getFullYear()).padStart(4, '0')
    return `${year}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
  },
  /** "2026-11-22T21:00", for `<input type="datetime-local">`. */
  moment(at: number): string {
    const local = new Date(at)
    return `${localInput.date(at)}T${two(local.getHours())}:${two(local.getMinutes())}`
  },
  /**
   * The moment of either text, a date at its midnight; null while it is incomplete or before 1970,
   * as when a year is typed digit by digit. A time that the clock skips is the one an hour later.
   */
  parse(text: string): number | null {
    const found = /^(\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(text)
    if (!found) return null
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = found.slice(1).map(Number)
    const at = new Date(year, month - 1, day, hours || 0, minutes || 0).getTime()
    return year >= 1970 && at >= 0 ? at : null
  },
} as const
