import { Notification } from 'electron'
import type { NativeNotification } from './createNotifier.ts'

/** A notification of the system. Without a sound of ours, so do-not-disturb stays what it is. */
export function createNativeNotification({
  title,
  body,
}: {
  title: string
  body: string
}): NativeNotification {
  return new Notification({ title, body, silent: true, urgency: 'normal' })
}
