import type { Same } from './Same.ts'
import type { transfer as transferEn } from './transfer.en.ts'

/** Words of export and import, in German. */
export const transfer: Same<typeof transferEn> = {
  button: 'Exportieren',
  menu: 'Als Datei exportieren',
  csv: 'CSV-Datei',
  csvHint: 'Für eine Tabellenkalkulation',
  json: 'JSON-Datei',
  jsonHint: 'Für andere Programme',
  everything: 'Alles exportieren',
  everythingHint:
    'Verlauf, Notizen und Einstellungen aller Kanäle in einer Datei. Nie die Anmeldung oder das Geheimnis.',
  everythingButton: 'Alles exportieren …',
  import: 'Einen Export importieren',
  importHint:
    'Nimmt eine Datei aus „Alles exportieren“ auf. Was hier ist, bleibt; nichts zählt doppelt, Einstellungen ändern sich nicht.',
  importButton: 'Importieren …',
  exporting: 'Export läuft',
  importing: 'Import läuft',
  percent: '{{percent}} %',
  written: 'Die Datei ist geschrieben.',
  cancelled: 'Abgebrochen. Es hat sich nichts geändert.',
  readings_one: '{{number}} neuer Stand der Rangliste.',
  readings_other: '{{number}} neue Stände der Rangliste.',
  known: 'Alle Stände daraus waren schon hier.',
}
