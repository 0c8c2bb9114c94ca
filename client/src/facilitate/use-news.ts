/** What a facilitator is told in passing: the server's notices, what a second facilitator did, and the page's title. */
import { useEffect } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { useOther } from './acts.ts';
import { deed } from './deeds.ts';
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
  const acted = useExercise((state) => state.acted);
  const name = useOther(acted?.actor ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once per act, whatever else changes.
  useEffect(() => {
    if (acted === null) return;
    const did = deed(t, acted, (team) => looks(team).name);
    if (did !== null) toast({ text: t('other.did', { name, did }) });
  }, [acted]);
}

function useTitle(): void {
  const t = useText(consoleText);
  const title = useExercise((state) => state.exercise.title);
  useEffect(() => {
    document.title = `${t('white-cell')} · ${title} · Sandtable`;
  }, [t, title]);
}
