/** Words around the lock: extra time, and edits that came too late. */
export default {
  'extra.before': 'You have {minutes, plural, one {# minute} other {# minutes}} of extra time after the lock.',
  'extra.now':
    'The lock has passed. Your extra time runs until {time}: your edits still count. Seal when you are done.',
  'reopen.late':
    '{count, plural, one {One change} other {# changes}} came after the sheet closed. They stand at their fields, to be copied.',
  'reopen.ask': 'Ask the white cell to reopen',
  'reopen.asked': 'The white cell was asked to reopen the sheet. Its answer comes under Talk.',
  'reopen.question': 'Please reopen our sheet. This came after it closed: {lines}',
} as const;
