import { periods, type Period } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'

const names = new Map(periods.map((period) => [listNumber[period] as number, period]))

/** The list of a number in the file. @throws for a number that no list has */
export function listName(number: number): Period {
  const name = names.get(number)
  if (name === undefined) throw new Error(`No list has the number ${number}.`)
  return name
}
