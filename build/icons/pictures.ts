import { appIcon } from './appIcon.ts'
import { grid16, grid24 } from './grids.ts'
import { type TrayState, trayIcon, trayStates } from './trayIcon.ts'

/** A picture in the repository: where it lies (from the repository's root), its source, its side in px. */
export interface Picture {
  path: string
  svg: string
  size: number
}

/** Sizes by which Electron finds the variant for a screen's scale; 24 px is 1.5 x 16. */
const traySizes = [
  { suffix: '', size: 16, grid: grid16 },
  { suffix: '@1.5x', size: 24, grid: grid24 },
  { suffix: '@2x', size: 32, grid: grid16 },
] as const

/** Every icon of Kickboard that is a picture of its own; `containers.ts` has the files with several. */
export const pictures: readonly Picture[] = [
  { path: 'build/icons/icon.png', svg: appIcon('full'), size: 1024 },
  ...[512, 256, 128, 64, 48, 32, 16].map((size) => ({
    path: `build/icons/${size}x${size}.png`,
    svg: appIcon(size > 32 ? 'full' : 'small'),
    size,
  })),
  ...trayStates.flatMap(trayPictures),
]

function trayPictures(state: TrayState): Picture[] {
  const folder = 'main/desktop/icons'
  return [
    ...traySizes.map(({ suffix, size, grid }) => ({
      path: `${folder}/${state}${suffix}.png`,
      svg: trayIcon(state, 'color', grid),
      size,
    })),
    // macOS asks for these two scales only.
    ...traySizes
      .filter(({ suffix }) => suffix !== '@1.5x')
      .map(({ suffix, size, grid }) => ({
        path: `${folder}/${state}Template${suffix}.png`,
        svg: trayIcon(state, 'template', grid),
        size,
      })),
    // A Linux panel gets one picture and scales it to its own height (22 or 24 px, or twice that).
    { path: `${folder}/${state}Panel.png`, svg: trayIcon(state, 'color', grid24), size: 48 },
  ]
}
