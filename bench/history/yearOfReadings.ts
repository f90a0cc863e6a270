import type { Board } from '../../main/board/Board.ts'
import { createChannel } from './createChannel.ts'
import { createRandom } from './createRandom.ts'

export const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** When the year ends (UTC ms): a Sunday evening on air. */
export const yearEnd = Date.UTC(2026, 9, 25, 21)
export const yearBegin = yearEnd - 365 * day

/** Prices of Kick's gifts in KICKs, each as often as it stands here. */
const prices = [1, 1, 1, 1, 10, 10, 10, 10, 50, 50, 100, 100, 100, 500, 500, 1_000, 2_000, 5_000]
const people = 1_500

/** A poll of which the answer was another than before, or the last one before a gap. */
export interface YearReading {
  readonly at: number
  readonly boards: readonly Board[]
}

/**
 * A year of answers to a poll a minute, three lists of 100, without those that say the same as the
 * one before: on air five days a week for four hours, with one to six gifters in most minutes and
 * bursts now and then; some gifts off air; weeks and months that begin again; new names; a computer
 * that is off at night, and for ten days in summer.
 */
export function* yearOfReadings(seed: number): Generator<YearReading, void, undefined> {
  const random = createRandom(seed)
  const channel = createChannel(random, people)
  const pick = (count: number) => Math.floor(random() * count)
  let watched = false
  let newest = -Infinity
  let asOf = yearBegin
  for (let at = yearBegin; at <= yearEnd; at += minute) {
    const changed = live(at) || startOver(at)
    if (isOff(at)) {
      if (watched && newest < asOf) yield { at: asOf, boards: channel.boards(asOf) }
      watched = false
      continue
    }
    if (changed || !watched || at === yearEnd) {
      yield { at, boards: channel.boards(at) }
      newest = at
    }
    watched = true
    asOf = at
  }

  /** @returns whether anything was given or anybody has a new name */
  function live(at: number): boolean {
    const date = new Date(at)
    const onAir = ![2, 4].includes(date.getUTCDay()) && hourOf(at) >= 18 && hourOf(at) < 22
    if (!onAir && random() > 0.01) return false
    const burst = onAir && random() < 0.03
    const gifts = onAir ? pick(burst ? 12 : 4) : 1
    for (let gift = 0; gift < gifts; gift++) {
      channel.gift(Math.floor(people * random() ** 3), prices[pick(prices.length)] ?? 1)
    }
    const renamed = random() < 0.02
    if (renamed) channel.rename(Math.floor(people * random() ** 2))
    return gifts > 0 || renamed
  }

  function startOver(at: number): boolean {
    if (at % day !== 0) return false
    const date = new Date(at)
    if (date.getUTCDay() === 1) channel.restart('week')
    if (date.getUTCDate() === 1) channel.restart('month')
    return date.getUTCDay() === 1 || date.getUTCDate() === 1
  }
}

function isOff(at: number): boolean {
  const summer = Date.UTC(2026, 6, 20)
  return (hourOf(at) >= 2 && hourOf(at) < 9) || (at >= summer && at < summer + 10 * day)
}

function hourOf(at: number): number {
  return Math.floor((at % day) / hour)
}
