import { periods } from '../../contract/period.ts'
import { commandOf } from './commandOf.ts'
import type { KillStage } from './KillStage.ts'

/** Changes one setting after the other, each after the one before was acknowledged, 120 in all. */
export async function writeSettings(stage: KillStage): Promise<void> {
  const page = await stage.app().popover()
  for (let turn = 0; turn < 40; turn += 1) {
    const { settings } = stage.promised
    const intervalSeconds = settings.intervalSeconds === 600 ? 60 : settings.intervalSeconds + 1
    await change({ intervalSeconds }, () => commandOf(page, 'saveSettings', { intervalSeconds }))
    const period = periods[(periods.indexOf(settings.period) + 1) % 3] ?? 'week'
    await change({ period }, () => commandOf(page, 'setPeriod', { period }))
    const snoozed = !settings.snoozed
    const how = snoozed ? 'hour' : 'off'
    await change({ snoozed }, () => commandOf(page, 'snooze', { for: how }))
  }

  async function change(
    changes: Partial<KillStage['promised']['settings']>,
    call: () => Promise<{ ok: boolean }>,
  ): Promise<void> {
    const next = { ...stage.promised.settings, ...changes }
    stage.promised = { ...stage.promised, under: next }
    const answer = await call()
    if (!answer.ok) throw new Error(`A setting was answered with ${JSON.stringify(answer)}`)
    stage.promised = { ...stage.promised, settings: next, under: null }
  }
}
