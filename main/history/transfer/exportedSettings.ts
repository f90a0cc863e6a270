import { type Settings, settingsPatchSchema } from '../../../contract/settings.ts'

/**
 * The settings that go into an export of everything. Left out is what belongs to this computer: the
 * port of the sign-in, a snooze that passes, and where secrets may be kept. Secrets are no settings
 * and never come near this part.
 */
export function exportedSettings(settings: Settings): Record<string, string | number | boolean> {
  const { port: _port, ...chosen } = settingsPatchSchema.shape
  return Object.fromEntries(
    (Object.keys(chosen) as (keyof typeof chosen)[]).map((key) => [key, settings[key]]),
  )
}
