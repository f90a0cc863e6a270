import type { Settings } from '../../contract/settings.ts'
import type { MenuEntry } from './menuEntry.ts'
import type { Words } from './words.ts'

/** The choices of "Snooze"; `now` in UTC ms. */
export function snoozeMenu({ snoozedUntil }: Settings, words: Words, now: number): MenuEntry[] {
  return [
    {
      kind: 'command',
      label: words.say('tray.snoozeHour'),
      enabled: true,
      command: { do: 'snooze', for: 'hour' },
    },
    {
      kind: 'command',
      label: words.say('tray.snoozeTomorrow'),
      enabled: true,
      command: { do: 'snooze', for: 'tomorrow' },
    },
    {
      kind: 'command',
      label: words.say('tray.snoozeOff'),
      enabled: snoozedUntil !== null && snoozedUntil > now,
      command: { do: 'snooze', for: 'off' },
    },
  ]
}
