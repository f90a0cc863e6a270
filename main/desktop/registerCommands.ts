import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { commandChannel, commandNames } from '../../contract/names.ts'
import type { Disposer } from '../clock.ts'
import type { Caller, CommandGate } from './createCommandGate.ts'
import type { OwnPages } from './ownPages.ts'

/**
 * Opens every channel of the contract behind the command gate.
 *
 * @param gate may still be in the making: a page that is quicker waits for it
 */
export function registerCommands(
  gate: Promise<CommandGate>,
  pages: Pick<OwnPages, 'nameOf'>,
): Disposer {
  for (const name of commandNames)
    ipcMain.handle(commandChannel(name), async (event, ...args: unknown[]) => {
      // Who called is known now; the frame may be another one, or gone, when the gate is there.
      const caller = callerOf(event, pages)
      return (await gate)(name, caller, args)
    })
  return () => commandNames.forEach((name) => ipcMain.removeHandler(commandChannel(name)))
}

function callerOf(event: IpcMainInvokeEvent, pages: Pick<OwnPages, 'nameOf'>): Caller {
  const frame = event.senderFrame
  return {
    page: event.sender.isDestroyed() ? null : pages.nameOf(event.sender),
    frameUrl: frame?.url ?? null,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
  }
}
