import type { AccountView } from '../../contract/state.ts'
import type { LeaderNotice } from '../alerts/leaderNotice.ts'
import { avatarAddress } from './avatarAddress.ts'
import { createMask } from './createMask.ts'
import { dressGifters, type GifterDress } from './dressGifters.ts'

/** How gifters are shown outside the engine: as they are, or without names and pictures. */
export interface Showing {
  /** Whether names are hidden. */
  masked(): boolean
  dress: GifterDress
  /** Address of a picture on the page's own scheme. */
  avatarOf(userId: string, picture: string | null): string | null
  accounts(views: AccountView[]): AccountView[]
  notice(notice: LeaderNotice): LeaderNotice
}

/** @param pictureOf address at Kick of a user's picture, where it is known */
export function createShowing(needs: {
  masked: () => boolean
  pictureOf: (userId: string) => string | null
}): Showing {
  const { masked, pictureOf } = needs
  const mask = createMask()

  function avatarOf(userId: string, picture: string | null): string | null {
    return avatarAddress(userId, picture ?? pictureOf(userId))
  }

  function hide<Gifter extends { userId: string; name: string }>(gifter: Gifter): Gifter {
    return { ...gifter, name: mask(gifter).name }
  }

  return {
    masked,
    avatarOf,
    dress: (gifter) =>
      masked() ? mask(gifter) : { name: gifter.name, avatar: avatarOf(gifter.userId, null) },
    accounts: (views) => (masked() ? dressGifters(views, mask) : views),
    notice(notice) {
      if (!masked()) return notice
      const { gifter, before } = notice
      return { ...notice, gifter: hide(gifter), before: before && hide(before) }
    },
  }
}
