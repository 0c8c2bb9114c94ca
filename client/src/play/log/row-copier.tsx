/** Puts whole rows of the log on the clipboard where several were marked, by mouse or by keyboard. Draws nothing. */
import { type RefObject, useEffect, useRef } from 'react';
import { useLanguage } from '../../ui/language.ts';
import { say as announce } from '../../ui/live.tsx';
import { useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { hourMinute } from '../hour-minute.ts';
import { playText } from '../play-text.ts';
import { useNameOf } from '../use-table.ts';
import { useCommentBy } from './comment-words.ts';
import { asText, between, type Marked } from './copy-rows.ts';
import { kindOf, type LogItem } from './items.ts';

/** The row that a node of the page belongs to, by id. */
function rowOf(node: EventTarget | null): string | undefined {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest('article')?.querySelector<HTMLElement>('[data-item]')?.dataset['item'];
}

/**
 * @param marked the range marked by keyboard; null: none
 * @param onHold the row where a selection by mouse began must stay in the page while there is one
 */
export function RowCopier({
  scroller,
  items,
  marked,
  onHold,
}: {
  scroller: RefObject<HTMLElement | null>;
  items: readonly LogItem[];
  marked: Marked | null;
  onHold: (row: string | null) => void;
}): null {
  const t = useText(playText);
  const cellsOf = useCells();
  const now = useRef({ items, marked, cellsOf });
  now.current = { items, marked, cellsOf };

  const count = marked === null ? 0 : between(items, marked).length;
  useEffect(() => {
    if (count > 0) announce(t('log.marked', { count }), 'marked');
  }, [count, t]);

  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const within = (node: Node | null) => node !== null && root.contains(node);
    const selected = (): Marked | null => {
      const selection = getSelection();
      if (selection === null || selection.isCollapsed || !within(selection.anchorNode) || !within(selection.focusNode))
        return null;
      const [anchor, head] = [rowOf(selection.anchorNode), rowOf(selection.focusNode)];
      return anchor === undefined || head === undefined ? null : { anchor, head };
    };
    const changed = () => onHold(selected()?.anchor ?? null);
    const copied = (event: ClipboardEvent) => {
      const range = selected();
      // Words within one row are copied as they are.
      const wanted = range === null ? now.current.marked : range.anchor === range.head ? null : range;
      if (wanted === null || (range === null && !within(document.activeElement))) return;
      const rows = between(now.current.items, wanted);
      if (rows.length === 0) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', asText(rows.map(now.current.cellsOf)));
      announce(t('log.copied', { count: rows.length }), 'marked');
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('copy', copied);
    return () => {
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('copy', copied);
    };
  }, [scroller, onHold, t]);
  return null;
}

/** What stands in a row, cell by cell: when, what kind of thing, what happened. */
function useCells(): (item: LogItem) => string[] {
  const t = useText(playText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const nameOf = useNameOf();
  const by = useCommentBy();
  const clock = hourMinute(useLanguage().locale);
  const words = (item: LogItem): string => {
    switch (item.what) {
      case 'fact':
        return say(item.reading.text);
      case 'announcement':
        return `${t('log.announced')} ${item.said.text}`;
      case 'comment':
        return `${by(item.said)} ${item.said.text}`;
      case 'behalf': {
        const { act, team, seat } = item.behalf;
        return `${t('log.behalf')} ${t(`log.behalf.${act}`)} ${looks(team).name} ${nameOf(seat)}`;
      }
      case 'offer': {
        const { from, to, state, bot } = item.offer;
        return `${looks(from).name} ${bot ? `${t('offer.bot')} ` : ''}${t('log.offers')} ${looks(to).name}. ${t(`offer.state.${state}`)}`;
      }
      case 'inject': {
        const { title, source = '', text, recalled } = item.card;
        return recalled ? `${title} ${source} (${t('log.withdrawn')})` : `${title} ${source}. ${text}`;
      }
    }
  };
  return (item) => [
    clock.format(item.at),
    t(`kind.${kindOf(item)}`),
    item.aside ? `${words(item)} (${t('log.aside')})` : words(item),
  ];
}
