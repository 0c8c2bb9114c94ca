/** Words of the page of briefs. */
export default {
  title: 'Analyst’s brief',
  lead: 'What others expected, held against what happened here. It scores their forecasts and makes none.',
  'lead.facilitator':
    'What others expected, held against what has happened here. Until the exercise is over, this page is yours alone.',
  'not-yet': 'No brief has been written for you yet. The last comes when the exercise is over, for everybody.',
  none: 'Nobody wrote a brief on this exercise.',
  print: 'Print',
  back: 'Back to the exercise',
};
