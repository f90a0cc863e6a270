import type { KillRecord } from './KillRecord.ts'

const head = [
  'action',
  'kills',
  'moments, ms',
  'cut short',
  'signed in by itself',
  'sign-ins needed',
  'settings lost',
  'corrupt files',
  'left-overs piled up',
  'came to a stop',
]

/** The records by action as a Markdown table, with a last row for all of them. */
export function killTable(records: readonly KillRecord[]): string {
  const names = [...new Set(records.map(({ action }) => action))]
  const groups = names.map((name) => records.filter(({ action }) => action === name))
  const rows = [
    head,
    head.map(() => '---'),
    ...groups.map((group, index) => rowOf(names[index] ?? '', group)),
    rowOf('all', records),
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function rowOf(name: string, records: readonly KillRecord[]): string[] {
  const count = (is: (record: KillRecord) => boolean) => records.filter(is).length
  const moments = records.filter(({ failed }) => failed.length === 0).map(({ moment }) => moment)
  return [
    name,
    String(records.length),
    moments.length > 0 ? `${Math.min(...moments)}-${Math.max(...moments)}` : 'none',
    String(count(({ took }) => took === null)),
    String(count(({ signedIn }) => signedIn)),
    String(count(({ signInLost }) => signInLost.length > 0)),
    String(count(({ settingsLost }) => settingsLost.length > 0)),
    String(count(({ corrupt }) => corrupt.length > 0)),
    String(count(({ piledUp }) => piledUp.length > 0)),
    String(count(({ failed }) => failed.length > 0)),
  ]
}
