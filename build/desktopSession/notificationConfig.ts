/** The settings of xfce4-notifyd (its xfconf channel): top right, shown for 20 s, unfaded. */
export const notificationConfig = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-notifyd" version="1.0">
  <property name="notify-location" type="uint" value="2"/>
  <property name="expire-timeout" type="int" value="20"/>
  <property name="initial-opacity" type="double" value="1"/>
  <property name="do-fadeout" type="bool" value="false"/>
  <property name="do-slideout" type="bool" value="false"/>
  <property name="theme" type="string" value="Default"/>
</channel>
`
