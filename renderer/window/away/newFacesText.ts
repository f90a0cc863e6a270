import type { GifterRef } from '../../../contract/history/values.ts'
import { displayName } from '../../ui/displayName.ts'
import { t } from '../../ui/t.ts'

/** The first names, and how many more there are: "mia, katana and 3 more". */
export function newFacesText(faces: readonly GifterRef[], most: number): string {
  const names = faces
    .slice(0, most)
    .map(({ name }) => displayName(name))
    .join(', ')
  const more = faces.length - most
  return more > 0 ? `${names} ${t('history.away.facesMore', { count: more, number: more })}` : names
}
