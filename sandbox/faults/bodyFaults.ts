import type { Endpoint } from '../endpoints.ts'
import type { BodyFault, Row } from './fault.ts'
import { mapFields, mapLists, mapRows } from './mapRows.ts'

const amounts = ['gifted_amount', 'quantity']
const ids = ['user_id', 'broadcaster_user_id']
const names = ['username', 'name', 'slug']
const pictures = ['profile_picture']

const board: readonly Endpoint[] = ['leaderboard']
const listed: readonly Endpoint[] = ['leaderboard', 'users', 'channels']
const named: readonly Endpoint[] = ['leaderboard', 'users']
const json: readonly Endpoint[] = ['token', 'introspect', 'leaderboard', 'users', 'channels']

/** One more than the largest integer that a double tells from its neighbors (2^53 - 1), plus 1. */
const beyondDouble = '9007199254740993'

const hostileNames = [
  '<img src=x onerror=alert(1)>',
  'A'.repeat(10_000),
  '\u202Egnp.exe\u202C',
  'null\u0000byte',
  'two\nlines\r\nof text',
  '__proto__',
  '&amp;\u200B\u2066',
]

/** The call succeeds, and its answer is not what one expects. */
export const bodyFaults = {
  'truncated-json': text('the second half of the JSON is missing', json, (body) =>
    body.slice(0, Math.floor(body.length / 2)),
  ),
  'byte-order-mark': text('a byte order mark before the JSON', json, (body) => `\uFEFF${body}`),
  'data-null': text('"data" is null', listed, (body) => setData(body, null)),
  'data-string': text('"data" is a sentence', listed, (body) => setData(body, 'no data today')),
  'data-missing': text('"data" is missing', listed, (body) => setData(body, undefined)),
  'list-missing': text('the list of the week is missing', board, (body) =>
    setWeek(body, undefined),
  ),
  'list-null': text('the list of the week is null', board, (body) => setWeek(body, null)),
  'amounts-as-strings': rows('amounts are strings', board, (row) =>
    mapFields(row, amounts, String),
  ),
  'ids-as-strings': rows('ids are strings', listed, (row) => mapFields(row, ids, String)),
  'id-beyond-2-53': {
    kind: 'body',
    description: `the first id is the bare number ${beyondDouble}`,
    only: listed,
    body: (body) =>
      mapRows(body, (row, index) =>
        index === 0 ? mapFields(row, ids, () => `bare:${beyondDouble}`) : row,
      ).replaceAll(/"bare:(\d+)"/g, '$1'),
  },
  'empty-names': rows('names are empty', listed, (row) => mapFields(row, names, () => '')),
  'hostile-names': rows(
    'names with markup, 10,000 characters, control characters',
    named,
    (row, at) => mapFields(row, names, (name) => hostileNames[at] ?? name),
  ),
  'empty-pictures': rows('pictures are empty', named, (row) => mapFields(row, pictures, () => '')),
  'null-pictures': rows('pictures are null', named, (row) => mapFields(row, pictures, () => null)),
  ties: lists('the first three have the same amount', (list) =>
    list.map((row, at) => (at < 3 ? mapFields(row, amounts, () => amountOf(list[0])) : row)),
  ),
  'duplicate-ranks': lists('every second rank repeats the one before', (list) =>
    list.map((row, at) => ({ ...row, rank: at % 2 === 1 ? at : at + 1 })),
  ),
  'missing-ranks': lists('rows have no rank', (list) =>
    list.map((row) => ({ ...row, rank: undefined })),
  ),
  'zero-ranks': lists('all ranks are 0', (list) => list.map((row) => ({ ...row, rank: 0 }))),
  'rank-gaps': lists('ranks jump', (list) => list.map((row, at) => ({ ...row, rank: at * 3 + 1 }))),
  unsorted: lists('rows in reverse order', (list) => list.toReversed()),
  'duplicate-rows': lists('the first row comes twice', (list) => [...list.slice(0, 1), ...list]),
  'falling-amounts': {
    kind: 'body',
    description: 'amounts are 5 % lower with each call',
    only: board,
    body: (body, { played }) =>
      mapRows(body, (row) =>
        mapFields(row, amounts, (value) => Math.floor(Number(value) * 0.95 ** (played + 1))),
      ),
  },
  'negative-amounts': rows('amounts are negative', board, (row) =>
    mapFields(row, amounts, (value) => -Number(value)),
  ),
  'everything-empty': {
    kind: 'body',
    description: 'every list is empty',
    only: listed,
    body: (body) => mapLists(body, () => []),
  },
  'renamed-user': lists('the first one has another name, and the same id', (list) =>
    list.map((row, at) => (at === 0 ? mapFields(row, names, (name) => `${String(name)}_2`) : row)),
  ),
  'unknown-fields': rows('rows have fields that nobody has heard of', listed, (row) => ({
    ...row,
    badges: [{ type: 'new' }],
    tier: 'GALACTIC',
  })),
} satisfies Record<string, BodyFault>

function text(
  description: string,
  only: readonly Endpoint[],
  body: (text: string) => string,
): BodyFault {
  return { kind: 'body', description, only, body }
}

function rows(
  description: string,
  only: readonly Endpoint[],
  change: (row: Row, index: number) => Row,
): BodyFault {
  return { kind: 'body', description, only, body: (body) => mapRows(body, change) }
}

function lists(description: string, change: (list: Row[]) => Row[]): BodyFault {
  return { kind: 'body', description, only: board, body: (body) => mapLists(body, change) }
}

function amountOf(row: Row | undefined): unknown {
  return row?.['gifted_amount'] ?? row?.['quantity']
}

function setData(text: string, data: unknown): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), data })
}

/** The brief's shape has one list only: there it is the whole of `data`. */
function setWeek(text: string, week: unknown): string {
  const body = JSON.parse(text) as { data: unknown }
  if (Array.isArray(body.data)) return setData(text, week)
  return setData(text, { ...(body.data as object), week })
}
