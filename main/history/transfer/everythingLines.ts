import type { Settings } from '../../../contract/settings.ts'
import type { Store } from '../store/Store.ts'
import { channelLines } from './channelLines.ts'
import type { EverythingLine } from './everythingLine.ts'
import { exportedSettings } from './exportedSettings.ts'
import { pageRows } from './pageRows.ts'

/** A record of an export of everything, with how many rows of the file are in it. */
export interface Line {
  readonly line: EverythingLine
  readonly rows: number
}

/**
 * All records between the first and the last, always in the same order, so that two histories with
 * the same content make the same export. Who was forgotten comes first: an import must know it
 * before anybody.
 */
export function* everythingLines(store: Store, settings: Settings): Generator<Line> {
  yield { line: { is: 'settings', settings: exportedSettings(settings) }, rows: 0 }
  for (const { userId, at } of pageRows<{ userId: string; at: number }>(
    store,
    'SELECT user_id AS userId, at FROM forgotten WHERE user_id > ?1 ORDER BY user_id',
    (last) => [last?.userId ?? ''],
  ))
    yield { line: { is: 'forgotten', userId, at }, rows: 1 }
  yield* gifterLines(store)
  const channels = store.rows<{ key: number; userId: string }>(
    'SELECT key, user_id AS userId FROM account ORDER BY user_id',
  )
  for (const { key, userId } of channels) yield* channelLines(store, key, userId)
}

interface GifterRow {
  key: number
  userId: string
  verified: number | null
  note: string | null
  notedAt: number | null
}

function* gifterLines(store: Store): Generator<Line> {
  const gifters = pageRows<GifterRow>(
    store,
    `SELECT key, user_id AS userId, verified, note.text AS note, note.at AS notedAt
      FROM gifter LEFT JOIN note ON note.gifter = gifter.key
      WHERE user_id > ?1 ORDER BY user_id`,
    (last) => [last?.userId ?? ''],
  )
  for (const { key, userId, verified, note, notedAt } of gifters) {
    const mark = verified === null ? null : verified === 1
    yield { line: { is: 'gifter', userId, verified: mark }, rows: 1 }
    const names = store.rows<{ at: number; name: string }>(
      'SELECT at, name FROM name WHERE gifter = ?1 ORDER BY at',
      key,
    )
    for (const { at, name } of names) yield { line: { is: 'name', userId, at, name }, rows: 0 }
    if (note) yield { line: { is: 'note', userId, at: notedAt ?? 0, text: note }, rows: 0 }
  }
}
