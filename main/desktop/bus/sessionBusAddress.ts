/** Where the session bus listens: what the session says, else systemd's place for it. */
export function sessionBusAddress(
  environment: Readonly<Record<string, string | undefined>>,
  uid: number,
): string {
  return environment['DBUS_SESSION_BUS_ADDRESS'] || `unix:path=/run/user/${uid}/bus`
}
