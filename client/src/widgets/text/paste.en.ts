/** Words of cells that were pasted. */
export default {
  taken: '{count, plural, =0 {No cell was} one {# cell was} other {# cells were}} taken from the clipboard.',
  'no-row': 'Line {line}, “{cell}”: there is no row for it.',
  'not-known': '{row}: “{cell}” is none of what can stand here. It was left as it was.',
  barred: '{row}: {reason} It was left as it was.',
} as const;
