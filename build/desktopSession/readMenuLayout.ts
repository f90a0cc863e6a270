import { unwrapVariant } from './bus/unwrapVariant.ts'
import type { MenuEntry } from './MenuEntry.ts'

/**
 * Reads one `(ia{sv}av)` of com.canonical.dbusmenu's GetLayout. Properties that are left out have
 * the defaults of that interface: a visible, enabled entry without a label.
 *
 * @throws Error when it has another shape
 */
export function readMenuLayout(layout: unknown): MenuEntry {
  const [id, properties, children] = unwrapVariant(layout) as [unknown, unknown, unknown]
  if (typeof id !== 'number' || typeof properties !== 'object' || !Array.isArray(children)) {
    throw new Error('The menu has a shape that com.canonical.dbusmenu does not know.')
  }
  const values = properties as Record<string, unknown>
  return {
    id,
    label: withoutAccessKey(typeof values['label'] === 'string' ? values['label'] : ''),
    kind: values['type'] === 'separator' ? 'separator' : 'entry',
    enabled: values['enabled'] !== false,
    visible: values['visible'] !== false,
    checked: values['toggle-type'] ? values['toggle-state'] === 1 : undefined,
    children: children.map(readMenuLayout),
  }
}

/** "_Quit" is Quit with an access key; "snake__case" is a name with an underscore. */
function withoutAccessKey(label: string): string {
  return label.replaceAll(/_(_?)/g, '$1')
}
