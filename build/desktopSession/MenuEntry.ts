/** One entry of a menu read over com.canonical.dbusmenu. */
export interface MenuEntry {
  readonly id: number
  /** Without the underscores that mark access keys; empty for a separator. */
  readonly label: string
  readonly kind: 'entry' | 'separator'
  readonly enabled: boolean
  readonly visible: boolean
  /** For check boxes and radio entries, otherwise undefined. */
  readonly checked: boolean | undefined
  readonly children: readonly MenuEntry[]
}
