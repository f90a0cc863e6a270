/** The bus itself as a destination of calls (D-Bus specification, "Message Bus Messages"). */
export const busDaemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const
