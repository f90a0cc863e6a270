import { useEffect, useState } from 'react'
import type { AccountView } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'

interface Sparklines {
  days: number
  byUserId: ReadonlyMap<string, readonly number[]>
}

/** A day's line does not change with every reading: it is asked for again after this (ms). */
const step = 600_000

/** KICKs of the last days by gifter; null without a history, and until it answers. */
export function useSparklines(account: AccountView, keptHistory: boolean): Sparklines | null {
  const [lines, setLines] = useState<{ of: string; part: number; sparklines: Sparklines } | null>(
    null,
  )
  const readAt = account.boards[0]?.readAt ?? 0
  const part = Math.floor(readAt / step)
  const of = `${account.id}/${keptHistory}`
  useEffect(() => {
    let current = true
    const ask = async () => {
      const answer = await bridge().commands.getSparklines()
      if (!current || answer === null) return
      const byUserId = new Map(answer.lines.map(({ userId, gains }) => [userId, gains]))
      setLines({ of, part, sparklines: { days: answer.days, byUserId } })
    }
    // Without the lines the board is still whole: their column stays away.
    ask().catch(() => {})
    return () => {
      current = false
    }
  }, [of, part])
  return lines?.of === of && lines.sparklines.byUserId.size > 0 ? lines.sparklines : null
}
