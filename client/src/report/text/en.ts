/** Words of the page around the report. */
export default {
  note: 'After-action report',
  'note.live': 'After-action report, as it stands now',
  replay: 'To the replay',
  save: 'Save as one file',
  print: 'Print',
  making: 'Writing the report…',
  failed: 'The report could not be written. Check the connection and try again.',
  view: 'Report for',
  names: 'Names of people',
  saved: 'Saved. The file opens without a network.',
  preview: 'The report',
} as const;
