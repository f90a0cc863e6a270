import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import type { BoardLine } from './BoardLine.ts'

/** Scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * A gifter in one line of plain text: "2. Bo_the_Builder 31,480"; "31,480+" for a bound. A name from
 * right to left is isolated (Unicode UAX #9, FSI and PDI), so that rank and amount keep their sides.
 */
export function lineText(line: BoardLine, gains: boolean): string {
  const name = displayName(line.name)
  const isolated = rightToLeft.test(name) ? `\u2068${name}\u2069` : name
  const amount = gains && line.amount < 0 ? format.gain(line.amount) : format.amount(line.amount)
  return `${line.rank}. ${isolated} ${amount}${line.least ? '+' : ''}`
}
