/**
 * The configuration of our session bus: as a desktop's own, but only the services that we put into
 * `services` start by themselves, so that a desktop without a keyring stays without one.
 *
 * @param socket path of the bus's socket
 * @param services folder of `.service` files
 * @param alsoRoot let root connect too, for a build that runs as root beside its user's desktop
 */
export function busConfig(socket: string, services: string, alsoRoot: boolean): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
${alsoRoot ? '    <allow user="root"/>\n' : ''}  </policy>
</busconfig>
`
}
