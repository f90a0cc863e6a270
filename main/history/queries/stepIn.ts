import type { Asked } from './Asked.ts'

/** ms between the moments that are kept at the beginning of a span, 0 where every change is. */
export function stepIn({ store, account }: Asked, from: number): number {
  const row = store.row<{ step: number }>(
    'SELECT step FROM thinned WHERE account = ?1 AND until > ?2',
    account,
    from,
  )
  return row?.step ?? 0
}
