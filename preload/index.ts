import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../contract/bridge.ts'
import { commandChannel, commandNames, eventChannel } from '../contract/names.ts'

/**
 * The bridge: names only, so that no schema library has to be loaded into a page. Main checks
 * sender, arguments and answer of each call.
 */
const bridge: Bridge = {
  commands: Object.fromEntries(
    commandNames.map((name) => [
      name,
      (input?: unknown) => ipcRenderer.invoke(commandChannel(name), input),
    ]),
  ) as unknown as Bridge['commands'],
  on(name, listen) {
    const channel = eventChannel(name)
    const forward = (_event: unknown, payload: Parameters<typeof listen>[0]) => listen(payload)
    ipcRenderer.on(channel, forward)
    return () => void ipcRenderer.removeListener(channel, forward)
  },
}

contextBridge.exposeInMainWorld('kickboard', bridge)
