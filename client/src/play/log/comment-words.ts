/** A comment on the order sheet in words: who, and on which section and row of it. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import { catalogue, useRulesetText, useText } from '../../ui/text.tsx';
import { sheetOf } from '../known.ts';
import { playText } from '../play-text.ts';
import en from '../text/comments.en.ts';
import { useFold, useNameOf, useRules } from '../use-table.ts';

const threadText = catalogue(en, { uk: () => import('../text/comments.uk.ts') });

/** "Marta on Statement · Tone:", for what then stands in the comment. */
export function useCommentBy(): (said: Said) => string {
  const t = useText(threadText);
  const table = useText(playText);
  const say = useRulesetText();
  const nameOf = useNameOf();
  const rules = useRules();
  const known = useFold((x) => x.known);
  return ({ actor, channel, about, row }) => {
    const [team] = channel.kind === 'teams' ? channel.teams : [];
    const section =
      team === undefined ? undefined : sheetOf(rules, known, team).sections.find(({ id }) => id === about)?.title;
    const on = [section, row?.label].flatMap((title) => (title === undefined ? [] : [say(title)])).join(' · ');
    const who = nameOf(actor !== null && 'seat' in actor ? actor.seat : null, table('somebody'));
    return on === '' ? `${who}:` : t('by', { who, on });
  };
}
