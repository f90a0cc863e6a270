import { appArguments } from '../../build/demo/appArguments.ts'
import { appEnvironment } from '../../build/demo/appEnvironment.ts'
import { findTrayItem, type TrayItem } from '../../build/desktopSession/trayItem.ts'
import { monotonicNow } from '../screen/monotonicNow.ts'
import type { Stage } from './Stage.ts'

/** What is measured: Kickboard with or without its popover at start, or the bare app. */
export type Subject = 'kickboard' | 'kickboardHidden' | 'bareTray' | 'bareWindow'

/** An app that was just started. */
export interface StartedApp {
  readonly pid: number
  /** ms, monotonic. */
  readonly spawned: number
  /** Its tray item, found without haste. */
  tray(): Promise<TrayItem>
  /** Ends it and waits for the end. */
  end(): Promise<void>
}

/** Starts one of the apps as the desktop's person. */
export function startApp(stage: Stage, subject: Subject): StartedApp {
  const { desktop, sandbox, profile } = stage
  const kickboard = [...appArguments(sandbox, profile), '--log-level=warn']
  const command = {
    kickboard: [stage.kickboard, ...kickboard],
    kickboardHidden: [stage.kickboard, ...kickboard, '--hidden'],
    bareTray: [stage.bare, '--flavor=tray'],
    bareWindow: [stage.bare, '--flavor=window'],
  }[subject]
  const [binary = '', ...args] = command
  stage.screen.forget()
  const spawned = monotonicNow()
  const program = desktop.start(binary, args, appEnvironment(sandbox))
  const pid = program.child.pid ?? -1
  return {
    pid,
    spawned,
    tray: () => findTrayItem(desktop.bus, pid),
    end: () => program.end(),
  }
}
