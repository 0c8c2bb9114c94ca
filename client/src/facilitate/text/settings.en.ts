/** Words of the settings dialog. */
export default {
  title: 'Settings',
  save: 'Save',
  saved: 'Saved. Everybody has the new settings.',
  closed: 'The exercise is closed; nothing can be changed any more.',
  moved: 'Another facilitator has changed settings meanwhile. Saving changes only what you touched here.',
  exercise: 'This exercise',
  name: 'Title',
  watch: 'Words to look out for',
  'watch.help':
    'Separated by commas. What a team says with one of them in it is flagged in the channels. Kept on this device.',
  scenario: 'What is played',
  'options.none': 'Every assumption stands as its source gives it.',
  public: 'The players see this',
  instead: '(initially {initial})',
  yes: 'yes',
  no: 'no',
} as const;
