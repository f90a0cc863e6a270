import { nativeImage, type NativeImage } from 'electron'
import picture from '../../build/icons/128x128.png?inline'

/**
 * The picture in title bar and task bar on Linux, where a window that was not started from an
 * installed desktop entry has none of its own; elsewhere the program brings it.
 */
export function windowIcon(platform: NodeJS.Platform): { icon?: NativeImage } {
  return platform === 'linux' ? { icon: nativeImage.createFromDataURL(picture) } : {}
}
