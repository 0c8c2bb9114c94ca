/** What a facilitator is told in passing: the server's notices, what a second facilitator did, and the page's title. */
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import { useEffect } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useTeamLooks } from '../ui/team.tsx';
import { type Reader, useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { consoleText } from './text.ts';

export function useConsoleNews(): void {
  useNotices();
  useOthersActs();
  useTitle();
}

function useNotices(): void {
  const notice = useExercise((state) => state.notice);
  const say = useRulesetText();
  useEffect(() => {
    if (notice !== null) toast({ tone: 'alert', text: say(notice.text) });
  }, [notice, say]);
}

function useOthersActs(): void {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const me = useExercise((state) => state.seat);
  const acted = useExercise((state) => state.acted);
  const people = useExercise((state) => state.people);
  const seat = acted?.actor?.kind === 'facilitator' ? acted.actor.seat : null;
  const name = people[seat ?? ''] || t('people.other-facilitator');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once per act, whatever else changes.
  useEffect(() => {
    if (acted === null || seat === null || seat === me) return;
    const did = deed(t, acted, (team) => looks(team).name);
    if (did !== null) toast({ text: t('other.did', { name, did }) });
  }, [acted]);
}

/** What a record of another facilitator says was done; null for what need not be said. */
function deed(
  t: Reader<keyof typeof consoleText.en>,
  { body }: ToldRecord,
  team: (id: string) => string,
): string | null {
  switch (body.kind) {
    case 'clock':
      return body.act === undefined ? null : t(`other.clock.${body.act}`);
    case 'opened':
    case 'adjudicated':
    case 'ruled':
    case 'rewound':
    case 'policy':
    case 'recalled':
    case 'closed':
      return t(`other.${body.kind}`);
    case 'injected':
      return t('other.injected', { title: body.title ?? '' });
    case 'sealed':
    case 'unsealed':
      return t(`other.${body.kind}`, { team: team(body.team ?? '') });
    default:
      return null;
  }
}

function useTitle(): void {
  const t = useText(consoleText);
  const title = useExercise((state) => state.exercise.title);
  useEffect(() => {
    document.title = `${t('white-cell')} · ${title} · Sandtable`;
  }, [t, title]);
}
