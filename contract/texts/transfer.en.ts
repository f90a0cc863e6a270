/** Words of export and import. */
export const transfer = {
  button: 'Export',
  menu: 'Export as a file',
  csv: 'CSV file',
  csvHint: 'For a spreadsheet',
  json: 'JSON file',
  jsonHint: 'For other programs',
  everything: 'Export everything',
  everythingHint:
    'History, notes and settings of all channels in one file. Never your sign-in or your secret.',
  everythingButton: 'Export everything…',
  import: 'Import an export',
  importHint:
    'Takes up a file of “Export everything”. What is here stays, nothing counts twice, settings do not change.',
  importButton: 'Import…',
  exporting: 'Exporting',
  importing: 'Importing',
  percent: '{{percent}} %',
  written: 'The file is written.',
  cancelled: 'Cancelled. Nothing has changed.',
  readings_one: '{{number}} new reading.',
  readings_other: '{{number}} new readings.',
  known: 'All of its readings were here already.',
} as const
