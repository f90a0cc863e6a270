/** What the panel at the bottom of the screen looks like. Lengths in logical px. */
export interface PanelLook {
  readonly height: number
  readonly iconSize: number
  /** With a tray, or without one, as on a desktop that has none. */
  readonly trayHost: boolean
}

/**
 * The settings of xfce4-panel (its xfconf channel): one bar with the running windows, the tray and a
 * clock. They must be complete, or the panel asks at its first start what it should look like.
 */
export function panelConfig({ height, iconSize, trayHost }: PanelLook): string {
  const plugins = ['tasklist', 'separator', ...(trayHost ? ['systray'] : []), 'clock']
  const ids = plugins.map((_, index) => `        <value type="int" value="${index + 1}"/>`)
  const parts = plugins.map((plugin, index) => {
    const name = `plugin-${index + 1}`
    if (plugin === 'separator') {
      return `    <property name="${name}" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>`
    }
    if (plugin === 'systray') {
      return `    <property name="${name}" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
      <property name="icon-size" type="int" value="${iconSize}"/>
    </property>`
    }
    return `    <property name="${name}" type="string" value="${plugin}"/>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="true"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="icon-size" type="uint" value="${iconSize}"/>
      <property name="size" type="uint" value="${height}"/>
      <property name="plugin-ids" type="array">
${ids.join('\n')}
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
${parts.join('\n')}
  </property>
</channel>
`
}
