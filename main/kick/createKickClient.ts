import type { Period } from '../../contract/period.ts'
import { classifyAnswer } from './classifyAnswer.ts'
import { decodeChannels } from './decodeChannels.ts'
import { decodeIntrospection } from './decodeIntrospection.ts'
import { decodeLeaderboard } from './decodeLeaderboard.ts'
import { decodeUsers } from './decodeUsers.ts'
import type { GuardedFetch, GuardedInit } from './Fetch.ts'
import type { KickClient, Picture } from './KickClient.ts'
import { KickError } from './KickError.ts'
import { mayFetchPicture } from './mayFetchPicture.ts'
import { pictureTypeOf } from './pictureTypeOf.ts'
import { rememberLast } from './rememberLast.ts'

export interface KickClientOptions {
  /** `https://api.kick.com`, or a sandbox. */
  apiOrigin: string
  /** `https://id.kick.com`, or a sandbox. */
  idOrigin: string
  /** From `createGuardedFetch`. */
  fetch: GuardedFetch
  /** Hears how many rows of an answer could not be used and were left out, when there were any. */
  onDropped?: (answer: 'leaderboard' | 'users' | 'channels', dropped: number) => void
}

const maxPictureBytes = 512 * 1024

/** The older description's names of the periods; the real API has no such parameter. */
const timePeriods: Record<Period, string> = {
  lifetime: 'all_time',
  month: 'monthly',
  week: 'weekly',
  day: 'daily',
}

type Parameters = readonly (readonly [name: string, value: string])[]

/** Kick's API, by the calls that Kickboard makes. */
export function createKickClient({
  apiOrigin,
  idOrigin,
  fetch,
  onDropped = () => undefined,
}: KickClientOptions): KickClient {
  const decodeBoard = rememberLast(decodeLeaderboard)

  async function ask(address: URL, init: GuardedInit, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(address.href, signal ? { ...init, signal } : init)
    const failure = await classifyAnswer(response)
    if (failure) throw failure
    return response
  }

  async function read(
    path: string,
    parameters: Parameters,
    accessToken: string,
    signal?: AbortSignal,
  ): Promise<string> {
    const address = new URL(path, apiOrigin)
    for (const [name, value] of parameters) address.searchParams.append(name, value)
    const response = await ask(address, { headers: bearer(accessToken) }, signal)
    return response.text()
  }

  async function introspectAt(address: URL, accessToken: string, signal?: AbortSignal) {
    const init = { method: 'POST', headers: bearer(accessToken) }
    const response = await ask(address, init, signal)
    return decodeIntrospection(await response.text())
  }

  return {
    async leaderboard(accessToken, { broadcasterUserId, top = 100, period } = {}, signal) {
      const parameters: [string, string][] = [['top', String(top)]]
      if (broadcasterUserId !== undefined) {
        parameters.push(['broadcaster_user_id', broadcasterUserId])
      }
      if (period !== undefined) parameters.push(['time_period', timePeriods[period]])
      const text = await read('/public/v1/kicks/leaderboard', parameters, accessToken, signal)
      const { board, dropped } = decodeBoard(`${broadcasterUserId} ${top} ${period}`, text)
      if (dropped > 0) onDropped('leaderboard', dropped)
      return board
    },

    async users(accessToken, ids, signal) {
      // Without ids Kick would answer with the owner of the token.
      if (ids?.length === 0) return []
      const parameters = (ids ?? []).map((id) => ['id', id] as const)
      const { rows, dropped } = decodeUsers(
        await read('/public/v1/users', parameters, accessToken, signal),
      )
      if (dropped > 0) onDropped('users', dropped)
      return rows
    },

    async channels(accessToken, broadcasterUserIds, signal) {
      if (broadcasterUserIds?.length === 0) return []
      const parameters = (broadcasterUserIds ?? []).map(
        (id) => ['broadcaster_user_id', id] as const,
      )
      const { rows, dropped } = decodeChannels(
        await read('/public/v1/channels', parameters, accessToken, signal),
      )
      if (dropped > 0) onDropped('channels', dropped)
      return rows
    },

    async introspect(accessToken, signal) {
      try {
        return await introspectAt(new URL('/oauth/token/introspect', idOrigin), accessToken, signal)
      } catch (error) {
        if (!(error instanceof KickError) || error.kind !== 'not-found') throw error
        // Its older address, deprecated on 2026-01-15, answers the same (API facts, section 2.1).
        const older = new URL('/public/v1/token/introspect', apiOrigin)
        return introspectAt(older, accessToken, signal)
      }
    },

    async revoke(token, hint, signal) {
      const address = new URL('/oauth/revoke', idOrigin)
      address.searchParams.set('token', token)
      // Kick's own name: RFC 7009 calls it `token_type_hint`.
      address.searchParams.set('token_hint_type', hint)
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      await ask(address, { method: 'POST', headers }, signal)
    },

    async picture(url, signal): Promise<Picture> {
      if (!mayFetchPicture(url, apiOrigin)) throw new KickError('bad-request')
      const response = await ask(
        new URL(url),
        {
          headers: { accept: 'image/webp,image/png,image/jpeg,image/gif' },
          maxBytes: maxPictureBytes,
        },
        signal,
      )
      const bytes = new Uint8Array(await response.arrayBuffer())
      const type = pictureTypeOf(bytes)
      if (type === null) throw new KickError('wrong-shape', { status: response.status })
      return { bytes, type }
    },
  }
}

function bearer(accessToken: string): Record<string, string> {
  return { authorization: `Bearer ${accessToken}` }
}
