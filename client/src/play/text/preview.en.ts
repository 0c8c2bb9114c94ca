/** Words of the preview of a sheet. */
export default {
  title: 'Preview',
  note: 'What your team may expect of this sheet for all that it knows: ranges, not promises. The others are taken to do as their doctrine would; what they really order is not in it.',
  empty: 'Nothing to foresee from these orders.',
  playing: 'Playing the turn from what your team knows…',
  failed: 'The server could not be asked. Try again when the line is back.',
  again: 'Play again',
  printed: 'The sheet is as it was printed: there is nothing of yours to set apart yet.',
  moved: 'Moved by what you changed',
  about: 'about {value}',
  anyway: 'As it would be anyway',
  runs: 'Eight in ten of {runs} trial turns lie within a range.',
  drivers: 'Against the printed sheet: {drivers}',
} as const;
