import type { KickClient, Picture } from '../kick/KickClient.ts'
import { createAvatars } from '../watch/createAvatars.ts'
import { createRequestQueue } from '../watch/createRequestQueue.ts'
import type { AccountBook } from './createAccountBook.ts'
import type { EngineOptions } from './EngineOptions.ts'

/** Pictures come from Kick's file hosts, without a token, so they are no part of the app's budget. */
const picturesPerMinute = 120

export interface Pictures {
  /** The picture of somebody on a board, null where there is none or it is hidden. */
  read(userId: string): Promise<Picture | null>
  dispose(): void
}

/** @param pictureOf address at Kick of a user's picture, where it is known from elsewhere */
export function createPictures({
  options,
  kick,
  book,
  masked,
  pictureOf,
}: {
  options: Pick<EngineOptions, 'avatarFolder' | 'clock' | 'random' | 'log'>
  kick: KickClient
  book: Pick<AccountBook, 'accounts' | 'find'>
  masked: () => boolean
  pictureOf: (userId: string) => string | null
}): Pictures {
  const { clock, random, log, avatarFolder: folder } = options
  const queue = createRequestQueue({ clock, random, perMinute: picturesPerMinute })
  const avatars = createAvatars({ folder, kick, queue, clock, log })
  return {
    async read(userId) {
      // A page may still ask for an address that it got before names were hidden.
      if (masked() && !book.find(userId)) return null
      for (const account of book.accounts()) {
        const rows = [...account.boards.values()].flatMap((board) => board.rows)
        const listed = rows.find((row) => row.userId === userId && row.picture)
        const picture = listed?.picture ?? pictureOf(userId)
        if (picture) return avatars.read(userId, picture)
      }
      return null
    },
    dispose: queue.dispose,
  }
}
