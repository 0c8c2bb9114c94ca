/** The bar over the table: which exercise, which seat, which turn and phase, how long, and whether the line holds. */
import { Check, CircleHelp, Keyboard, RefreshCw } from 'lucide-react';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Clock, useTimeLeft } from '../ui/clock.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/language.ts';
import { PageTop } from '../ui/page-top.tsx';
import { Popover } from '../ui/popover.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { soon } from '../ui/soon.ts';
import { TeamChip, TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { hourMinute } from './hour-minute.ts';
import { phaseSteps } from './phase-steps.ts';
import { clockState, playState } from './play-state.ts';
import { playText } from './play-text.ts';
import { sheetClosed } from './sheet/use-desk.ts';
import styles from './top-bar.module.css';
import { useFold, useOwnTeam, usePlay, useRules, useSeat } from './use-table.ts';

const CommandPalette = soon(() => import('./command-palette.tsx').then((module) => module.CommandPalette));
const HelpCard = soon(() => import('./help-card.tsx').then((module) => module.HelpCard));
const ShortcutList = soon(() => import('../ui/shortcut-list.tsx').then((module) => module.ShortcutList));

export function TopBar({ view }: { view: string }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const title = useFold((x) => x.title);
  const code = useFold((x) => x.created?.code ?? '');
  const team = useOwnTeam();
  const seat = useSeat();
  const role = team?.roles.find((one) => one.id === seat?.role);
  return (
    <PageTop
      title={title}
      note={t('top.code', { code: spaced(code) })}
      className={styles.top}
      titleClass={styles.exercise}
    >
      {team ? (
        <>
          <TeamChip team={team.id} note={role ? say(role.name) : undefined} className={styles.chip} />
          <span className={styles.short}>
            <TeamName team={team.id} short size={13} />
          </span>
        </>
      ) : (
        <TeamChip team="white-cell" name={t('top.observer')} className={styles.chip} />
      )}
      <Where view={view} />
      <Phases />
      <Time />
      <Connection />
      <Help />
      <Suspense>
        <CommandPalette />
      </Suspense>
    </PageTop>
  );
}

/** On a phone the bar says which pane this is; elsewhere the panes say so themselves. */
function Where({ view }: { view: string }): ReactNode {
  const t = useText(playText);
  return (
    <span className={styles.where}>
      <b>{t(`nav.${view}` as 'nav.table')}</b>
      <TurnName />
    </span>
  );
}

function TurnName(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const status = useFold((x) => x.status);
  if (status === null) return <span>{t('turn.none')}</span>;
  const turn = t('turn', { turn: status.turn, turns: status.turns });
  const label = status.label ? say(status.label) : '';
  // A ruleset whose turns have no other name says "Turn 1" once more.
  return <span>{label === '' || label === t('turn.one', { turn: status.turn }) ? turn : `${turn} · ${label}`}</span>;
}

export function Phases(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const x = usePlay();
  const steps = phaseSteps(rules, x);
  return (
    <div className={styles.phases}>
      <span className={styles.turn}>
        <TurnName />
      </span>
      <ol aria-label={t('phase.label')}>
        {steps.map(({ id, name, state }) => (
          <li
            key={id}
            className={classes(styles.phase, state === 'done' && styles.done, state === 'now' && styles.now)}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            {state === 'done' && <Icon of={Check} size={12} />}
            {name ? say(name) : t(`phase.${id}` as 'phase.resolve')}
          </li>
        ))}
      </ol>
    </div>
  );
}

const LAST_MINUTES = 120_000;

function Time(): ReactNode {
  const t = useText(playText);
  const rules = useRules();
  const { locale } = useLanguage();
  const x = usePlay();
  const ahead = useExercise((state) => state.ahead);
  const state = playState(rules, x);
  const suspended = useFold((all) => all.suspended !== null);
  const deadline = x.clock.deadline;
  // For whoever has extra time the lock is not the end.
  const extra = useExercise(({ exercise, seat }) => {
    const minutes = exercise.extra[seat ?? ''];
    return minutes === undefined || sheetClosed(exercise, exercise.seats[seat ?? '']?.team ?? '', seat) !== 'open'
      ? 0
      : minutes;
  });
  const clock = useMemo(
    () =>
      extra > 0 && state === 'locked'
        ? ({ kind: 'running', until: (x.clock.lockedAt ?? 0) + extra * 60_000 } as const)
        : clockState({ clock: x.clock }),
    [x.clock, extra, state],
  );
  // The clock puts the minutes left before the note in its last two; then the note must be short.
  const hot = (useTimeLeft(clock, ahead) ?? LAST_MINUTES + 1) <= LAST_MINUTES;
  if (suspended) return <span className={styles.state}>{t('state.suspended')}</span>;
  if ((state === 'locked' && extra === 0) || state === 'review')
    return <span className={styles.state}>{t(`state.${state}`)}</span>;
  if (state === 'over' || state === 'closed') return <span className={styles.state}>{t(`state.${state}`)}</span>;
  if (state === 'results') return <span className={styles.state}>{t('state.results')}</span>;
  return (
    <span className={styles.clock}>
      <Clock
        clock={clock}
        ahead={ahead}
        note={
          deadline === null
            ? null
            : hot
              ? t('clock.locks.short', { time: hourMinute(locale).format(deadline) })
              : t.rich('clock.locks', { time: hourMinute(locale).format(deadline) }, { br: () => <br /> })
        }
      />
    </span>
  );
}

export function Connection(): ReactNode {
  const t = useText(playText);
  const open = useOpen();
  const state = useExercise((all) => all.link.state);
  if (state === 'live')
    return (
      <span className={styles.live} title={t('link.live')}>
        <i />
        <span className={styles.word}>{t('link.live')}</span>
      </span>
    );
  return (
    <button type="button" className={styles.lost} onClick={open.retry} title={t('link.retry')}>
      <Icon of={RefreshCw} size={14} className={styles.turning} />
      <span className={styles.word}>{t('link.lost')}</span>
    </button>
  );
}

function Help(): ReactNode {
  const t = useText(playText);
  const [keys, showKeys] = useState(false);
  useShortcuts(useMemo(() => [{ keys: '?', does: t('keys.help'), run: () => showKeys(true) }], [t]));
  return (
    <>
      <IconButton icon={Keyboard} label={t('keys.help')} className={styles.keys} onClick={() => showKeys(true)} />
      <Popover
        label={t('help.title')}
        trigger={(opener) => <IconButton {...opener} icon={CircleHelp} label={t('help.title')} />}
      >
        {(close) => (
          <Suspense>
            <HelpCard
              onKeys={() => {
                close();
                showKeys(true);
              }}
            />
          </Suspense>
        )}
      </Popover>
      <Suspense>
        <ShortcutList open={keys} onClose={() => showKeys(false)} />
      </Suspense>
    </>
  );
}

/** A code is read aloud in two halves. */
export function spaced(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}
