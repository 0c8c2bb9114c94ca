/** The way between the panes: a rail on the left of a desk, tabs at the bottom of a phone. */
import {
  BookOpen,
  FilePen,
  Handshake,
  LayoutDashboard,
  type LucideIcon,
  MessagesSquare,
  ScrollText,
  SlidersHorizontal,
} from 'lucide-react';
import { type ReactNode, Suspense, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { soon } from '../ui/soon.ts';
import { useText } from '../ui/text.tsx';
import { playText } from './play-text.ts';
import styles from './rail.module.css';
import { useUnread } from './talk/unread.ts';
import { useFold, useOwnTeam } from './use-table.ts';

const DisplaySettings = soon(() => import('../ui/display-settings.tsx').then((module) => module.DisplaySettings));

export type View = 'table' | 'orders' | 'talk' | 'offers' | 'log' | 'brief';

const ICONS: { readonly [V in View]: LucideIcon } = {
  table: LayoutDashboard,
  orders: FilePen,
  talk: MessagesSquare,
  offers: Handshake,
  log: ScrollText,
  brief: BookOpen,
};
const KEYS: { readonly [V in View]: string } = {
  table: 'G T',
  orders: 'G O',
  talk: 'G C',
  offers: 'G F',
  log: 'G L',
  brief: 'G B',
};

export function Rail({ view, views }: { view: View; views: readonly View[] }): ReactNode {
  const t = useText(playText);
  const id = useExercise((state) => state.id);
  const me = useExercise((state) => state.seat);
  const team = useOwnTeam();
  const said = useFold((x) => x.said);
  const offers = useFold((x) => x.offers);
  const [, navigate] = useLocation();
  const unread = useUnread(id, said, team?.id ?? null, me);
  const counts: Partial<Record<View, number>> = {
    talk: [...unread.values()].reduce((sum, count) => sum + count, 0),
    offers: offers.filter((offer) => offer.state === 'open' && offer.to === team?.id).length,
  };
  useShortcuts(
    useMemo(
      () => [
        ...views.map((to) => ({
          keys: KEYS[to],
          does: t('keys.go', { pane: t(`nav.${to}`) }),
          run: () => navigate(`/s/${id}/${to}`),
        })),
        { keys: 'B', does: t('keys.go', { pane: t('nav.brief') }), run: () => navigate(`/s/${id}/brief`) },
        {
          keys: 'M',
          does: t('keys.map'),
          run: () => document.querySelector<HTMLElement>('#map [tabindex="0"], #map button')?.focus(),
        },
      ],
      [views, t, id, navigate],
    ),
  );
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      {views.map((to) => (
        <Link
          key={to}
          href={`/s/${id}/${to}`}
          className={classes(styles.link, to === 'brief' && styles.desk)}
          aria-current={to === view ? 'page' : undefined}
        >
          <Icon of={ICONS[to]} size={20} />
          {t(`nav.${to}`)}
          {(counts[to] ?? 0) > 0 && (
            <span className={styles.count}>
              <span className="sr-only">{t(to === 'talk' ? 'talk.unread' : 'offers.open')} </span>
              {counts[to]}
            </span>
          )}
        </Link>
      ))}
      <span className={styles.space} />
      <Popover
        label={t('nav.display')}
        side="end"
        trigger={(opener) => (
          <button type="button" {...opener} className={classes(styles.link, styles.desk)}>
            <Icon of={SlidersHorizontal} size={20} />
            {t('nav.display')}
          </button>
        )}
      >
        <Suspense>
          <DisplaySettings />
        </Suspense>
      </Popover>
    </nav>
  );
}
