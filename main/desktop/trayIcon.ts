import { nativeImage, type NativeImage } from 'electron'

/** What the tray icon tells at a glance. */
export type TrayIconState = 'fresh' | 'newLeader' | 'stale' | 'signedOut'

const pictures = import.meta.glob<string>('./icons/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
})

/** Scale factor by the end of a file's name, as `build/icons` names them. */
const scales = { '': 1, '@1.5x': 1.5, '@2x': 2 }

const kept = new Map<string, NativeImage>()

/**
 * The icon for a state: a template on macOS (the menu bar colors it), one large picture on Linux
 * (the panel scales it), all scales on Windows.
 */
export function trayIcon(state: TrayIconState, platform: NodeJS.Platform): NativeImage {
  const name =
    platform === 'darwin' ? `${state}Template` : platform === 'linux' ? `${state}Panel` : state
  const image = kept.get(name) ?? load(name)
  kept.set(name, image)
  return image
}

function load(name: string): NativeImage {
  const image = nativeImage.createEmpty()
  for (const [suffix, scaleFactor] of Object.entries(scales)) {
    const dataURL = pictures[`./icons/${name}${suffix}.png`]
    if (dataURL) image.addRepresentation({ scaleFactor, dataURL })
  }
  if (name.endsWith('Template')) image.setTemplateImage(true)
  return image
}
