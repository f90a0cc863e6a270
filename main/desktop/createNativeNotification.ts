import { Notification } from 'electron'
import type { NativeNotification } from './createNotifier.ts'
import { withoutMarkup } from './withoutMarkup.ts'

/** A notification of the system. Without a sound of ours, so do-not-disturb stays what it is. */
export function createNativeNotification(text: {
  title: string
  body: string
}): NativeNotification {
  const plain = process.platform === 'linux' ? withoutMarkup : (same: string) => same
  return new Notification({
    title: plain(text.title),
    body: plain(text.body),
    silent: true,
    urgency: 'normal',
  })
}
