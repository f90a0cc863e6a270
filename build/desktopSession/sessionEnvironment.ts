import { basename } from 'node:path'
import type { Person } from '../unprivileged/Person.ts'
import type { SessionFolders } from './sessionFolders.ts'

/** Names the session in the environment of each of its processes, so that all can be found. */
export const sessionMark = 'KICKBOARD_DESKTOP'

/**
 * The environment of a program in the session, built from nothing: whatever the build's own shell
 * has set (tokens of registries, proxies, another desktop) does not reach the app.
 *
 * @param display such as ":5"
 * @param scale physical px per logical px
 */
export function sessionEnvironment(
  person: Person,
  folders: SessionFolders,
  display: string,
  scale: number,
): Record<string, string> {
  return {
    [sessionMark]: basename(folders.root),
    PATH: `${folders.bin}:/usr/local/bin:/usr/bin:/bin`,
    HOME: folders.home,
    USER: person.name,
    LOGNAME: person.name,
    SHELL: '/bin/sh',
    LANG: 'C.UTF-8',
    LANGUAGE: 'en_US',
    TMPDIR: '/tmp',
    DISPLAY: display,
    XDG_CONFIG_HOME: folders.config,
    XDG_DATA_HOME: folders.data,
    XDG_CACHE_HOME: folders.cache,
    XDG_RUNTIME_DIR: folders.runtime,
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_DESKTOP: 'xfce',
    XDG_SESSION_TYPE: 'x11',
    DESKTOP_SESSION: 'xfce',
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${folders.runtime}/bus`,
    GDK_SCALE: String(scale),
    // No accessibility bus and no virtual file systems: nothing starts that nobody asked for.
    NO_AT_BRIDGE: '1',
    GIO_USE_VFS: 'local',
    GSETTINGS_BACKEND: 'memory',
  }
}
