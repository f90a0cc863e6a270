import dbus, { type Message } from 'dbus-next'
import { waitUntil } from '../terminal/waitUntil.ts'
import { connectToBus } from './bus/connectToBus.ts'
import { unwrapVariant } from './bus/unwrapVariant.ts'

const name = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

/** Reasons of the signal NotificationClosed. */
const dismissedByUser = 2
const closedByCall = 3

/** One call of Notify, as it arrived. */
export interface RecordedNotification {
  readonly id: number
  readonly appName: string
  readonly replacesId: number
  readonly icon: string
  readonly title: string
  readonly body: string
  /** Pairs of action key and label. */
  readonly actions: readonly string[]
  readonly hints: Readonly<Record<string, unknown>>
  /** True once the app or a click has closed it. */
  closed: boolean
}

/** A notification service of our own that notes down what it is asked to show. */
export interface NotificationRecorder {
  /** In the order of their arrival. */
  readonly all: readonly RecordedNotification[]
  /**
   * The first one at or after `from` in `all`, waited for if need be.
   *
   * @param limit in ms
   * @throws Error when none came within the limit
   */
  waitForNotification(from?: number, limit?: number): Promise<RecordedNotification>
  /** What a person's click on the notification does: its default action, then it closes. */
  click(id: number): void
  /** Closes it as a person does who does not care. */
  dismiss(id: number): void
  close(): Promise<void>
}

/**
 * Takes the place of the desktop's notification service
 * (Desktop Notifications Specification 1.2).
 *
 * @param address of the session bus
 * @param how `refuse`: notes each down and answers with an error
 * @throws Error when somebody else keeps the name
 */
export async function recordNotifications(
  address: string,
  how: 'show' | 'refuse' = 'show',
): Promise<NotificationRecorder> {
  const connection = await connectToBus(address)
  const { bus } = connection
  const all: RecordedNotification[] = []

  const answer = (message: Message, signature: string, body: unknown[]) =>
    bus.send(dbus.Message.newMethodReturn(message, signature, body))
  const signal = (member: string, signature: string, body: unknown[]) =>
    bus.send(dbus.Message.newSignal(path, name, member, signature, body))
  const end = (id: number, reason: number) => {
    const known = all.find((entry) => entry.id === id && !entry.closed)
    if (!known) return
    known.closed = true
    signal('NotificationClosed', 'uu', [id, reason])
  }

  bus.addMethodHandler((message: Message) => {
    if (message.interface !== name) return false
    switch (message.member) {
      case 'GetCapabilities':
        answer(message, 'as', [['body', 'actions', 'persistence']])
        return true
      case 'GetServerInformation':
        answer(message, 'ssss', ['Kickboard recorder', 'Kickboard', '1', '1.2'])
        return true
      case 'CloseNotification':
        answer(message, '', [])
        end(Number(message.body[0]), closedByCall)
        return true
      case 'Notify': {
        const notification = read(message.body, all.length + 1)
        all.push(notification)
        if (how === 'refuse') {
          bus.send(refusalOf(message))
          return true
        }
        answer(message, 'u', [notification.id])
        return true
      }
      default:
        return false
    }
  })
  const reply = await bus.requestName(name, dbus.NameFlag.DO_NOT_QUEUE)
  if (reply !== dbus.RequestNameReply.PRIMARY_OWNER) {
    connection.close()
    throw new Error('Another notification service runs on this bus already.')
  }
  return {
    all,
    waitForNotification: (from = 0, limit = 15_000) =>
      waitUntil('A notification', () => all[from], limit),
    click(id) {
      signal('ActionInvoked', 'us', [id, 'default'])
      end(id, dismissedByUser)
    },
    dismiss: (id) => end(id, dismissedByUser),
    async close() {
      await bus.releaseName(name).catch(() => {})
      connection.close()
    },
  }
}

function refusalOf(message: Message): Message {
  const refusal = dbus.Message.newMethodReturn(message, 's', ['Not now.'])
  refusal.type = dbus.MessageType.ERROR
  refusal.errorName = 'org.freedesktop.DBus.Error.LimitsExceeded'
  return refusal
}

function read(body: unknown[], nextId: number): RecordedNotification {
  const [appName, replacesId, icon, title, text, actions, hints] = body as [
    string,
    number,
    string,
    string,
    string,
    string[],
    object,
  ]
  return {
    id: replacesId === 0 ? nextId : replacesId,
    appName,
    replacesId,
    icon,
    title,
    body: text,
    actions,
    hints: unwrapVariant(hints) as Record<string, unknown>,
    closed: false,
  }
}
