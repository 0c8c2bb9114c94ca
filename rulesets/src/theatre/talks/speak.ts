/** What teams say goes out with the results, to whom it is for. No number follows from it. */
import type { Step } from '../flagship.ts';
import { audienceOf, SPEECHES } from './statements.ts';

export function speak(step: Step<'talks'>): void {
  if (!step.live) return;
  step.heading('statement');
  for (const { team, type } of SPEECHES) {
    const given = step.orders[type];
    const { tone, to, words } = given.order;
    const said = words.trim();
    if (said === '') continue;
    step.note({ type: 'talks.said', by: team, to, tone, words: said }, audienceOf(team, to), { orders: [given] });
  }
}
