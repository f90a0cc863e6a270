import type { chart as chartEn } from './chart.en.ts'
import type { Same } from './Same.ts'

/** Words of the charts, in German. */
export const chart: Same<typeof chartEn> = {
  kind: 'Diagramm',
  keys: 'Links und rechts gehen von Punkt zu Punkt, mit der Umschalttaste in größeren Schritten, Pos1 und Ende an die Enden.',
  notWatched: 'Kickboard hat nicht zugesehen',
  notOnList: 'nicht auf der Liste',
  empty: 'In dieser Zeit wurde nichts aufgezeichnet.',
  table: 'Als Tabelle zeigen',
  time: 'Zeit',
  span: 'Zeitraum',
  value: 'Wert',
  detail: 'Genaueres',
  newest: 'Die neuesten {{shown}} von {{all}}.',
}
