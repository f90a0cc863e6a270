import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { busConfig } from './busConfig.ts'
import type { DesktopOptions } from './DesktopOptions.ts'
import { notificationConfig } from './notificationConfig.ts'
import { panelConfig } from './panelConfig.ts'
import type { SessionFolders } from './sessionFolders.ts'

const installedServices = '/usr/share/dbus-1/services'

/**
 * Writes what the session's programs read when they start: the bus's configuration with the services
 * that may start by themselves, and the settings of panel and notifications.
 *
 * @returns path of the bus's configuration
 */
export async function prepareServices(
  folders: SessionFolders,
  options: DesktopOptions,
): Promise<string> {
  const services = ['org.xfce.Xfconf.service']
  if ((options.notifications ?? 'desktop') === 'desktop') {
    services.push('org.xfce.xfce4-notifyd.Notifications.service')
  }
  for (const service of services) {
    await copyFile(join(installedServices, service), join(folders.services, service)).catch(() => {
      throw new SetupFailure(
        `The desktop is incomplete: ${installedServices}/${service} is missing.`,
      )
    })
  }
  const channels = join(folders.config, 'xfce4', 'xfconf', 'xfce-perchannel-xml')
  const trayHost = options.trayHost !== false
  const panel = panelConfig({ height: 30, iconSize: 22, trayHost })
  await writeFile(join(channels, 'xfce4-panel.xml'), panel)
  await writeFile(join(channels, 'xfce4-notifyd.xml'), notificationConfig)
  const file = join(folders.root, 'bus.conf')
  const socket = join(folders.runtime, 'bus')
  await writeFile(file, busConfig(socket, folders.services, options.person.borrowed))
  return file
}
