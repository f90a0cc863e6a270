import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { commandChannel, commandNames } from '../../contract/names.ts'
import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import { type Caller, type CommandHandlers, createCommandGate } from './createCommandGate.ts'
import type { OwnPages } from './ownPages.ts'

/** Opens every channel of the contract behind the command gate. */
export function registerCommands(
  handlers: CommandHandlers,
  pages: Pick<OwnPages, 'nameOf'>,
  log: Log,
): Disposer {
  const gate = createCommandGate(handlers, log)
  for (const name of commandNames)
    ipcMain.handle(commandChannel(name), (event, ...args: unknown[]) =>
      gate(name, callerOf(event, pages), args),
    )
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
