/** What stands on the wall: title and clock, the map, six numbers, the headline, who has sealed, and how to join. */
import { teamSeats } from '@sandtable/shared/exercise/seats.ts';
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { IndicatorTile } from '../panels/indicator-row.tsx';
import { PanelView } from '../panels/panel-view.tsx';
import { useDayAndTime } from '../play/day-and-time.ts';
import { hourMinute } from '../play/hour-minute.ts';
import { Marking } from '../play/marking.tsx';
import { clockState, playState } from '../play/play-state.ts';
import { spaced } from '../play/top-bar.tsx';
import { useBoard, useRules } from '../play/use-table.ts';
import { Clock } from '../ui/clock.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/language.ts';
import { Mark } from '../ui/mark.tsx';
import { Qr } from '../ui/qr.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { TeamName, teamClass, useTeam } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './board.module.css';
import { Break, useBreak, useOpenDoor } from './break.tsx';
import { headlinesOf, untold } from './headlines.ts';
import { boardText } from './text.ts';

/** Symbols and names of the map on a wall 1440 px wide, against those of a desk: read from eight metres. */
const WALL = 1.6;

/** The same for a wall of any width. */
function useWall(): number {
  const [width, setWidth] = useState(innerWidth);
  useEffect(() => {
    const measure = () => setWidth(innerWidth);
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return WALL * Math.max(1, width / 1440);
}

/** Numbers that can be read from the back of a room. */
const TILES = 6;

export function Picture(): ReactNode {
  const t = useText(boardText);
  const marking = useExercise((state) => state.exercise.policy?.marking);
  const title = useExercise((state) => state.exercise.title);
  const between = useBreak();
  useEffect(() => {
    document.title = `${t('title')} · ${title} · Sandtable`;
    // Type, lines and symbols for the back row; the rest of the site keeps what the person chose.
    const { dataset } = document.documentElement;
    const before = dataset['density'];
    dataset['density'] = 'projector';
    return () => {
      if (before === undefined) delete dataset['density'];
      else dataset['density'] = before;
    };
  }, [t, title]);
  return (
    <div className={styles.page} data-board="">
      <Marking text={marking} />
      <Head />
      <main className={styles.main}>
        <div className={styles.left}>
          <TheMap />
          <Headline />
        </div>
        {between ? <Break /> : <Numbers />}
      </main>
      <Foot />
    </div>
  );
}

function Head(): ReactNode {
  const t = useText(boardText);
  const say = useRulesetText();
  const rules = useRules();
  const { locale } = useLanguage();
  const x = useExercise((state) => state.exercise);
  const ahead = useExercise((state) => state.ahead);
  const link = useExercise((state) => state.link);
  const state = playState(rules, x);
  const clock = useMemo(() => clockState({ clock: x.clock }), [x.clock]);
  const label = x.status?.label;
  const { deadline } = x.clock;
  const dayAndTime = useDayAndTime();
  return (
    <header className={styles.head}>
      <Mark size={40} />
      <div className={styles.title}>
        <h1>{x.title}</h1>
        <p>
          {x.status === null
            ? t('stage.lobby')
            : [t('turn', { turn: x.status.turn, turns: x.status.turns }), label === undefined ? '' : say(label)]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </div>
      <div className={styles.stage}>
        <b>
          {x.suspended !== null
            ? t('stage.suspended')
            : state === 'results'
              ? t('stage.results', { turn: x.history.at(-1)?.step ?? 0 })
              : t(`stage.${state}`)}
        </b>
        {link.state === 'offline' ? (
          <span className={styles.stale} role="status">
            {t('picture', { time: hourMinute(locale).format(link.since) })}
          </span>
        ) : (
          <>
            {deadline !== null && <span>{t('lock', { time: hourMinute(locale).format(deadline) })}</span>}
            {x.suspended?.until != null && <span>{t('goes-on', { time: dayAndTime(x.suspended.until) })}</span>}
          </>
        )}
      </div>
      {x.stage === 'orders' && state !== 'results' && x.suspended === null && (
        <Clock clock={clock} ahead={ahead} size="board" silent />
      )}
    </header>
  );
}

function TheMap(): ReactNode {
  const say = useRulesetText();
  const { panels, indicators, trailOf } = useBoard();
  const turns = useExercise((state) => state.exercise.status?.turns ?? 1);
  const wall = useWall();
  const panel = panels.find(({ kind }) => kind === 'map') ?? panels.find(({ kind }) => kind !== 'indicator');
  if (panel === undefined) return <div className={styles.map} />;
  return (
    <section className={styles.map} aria-label={panel.kind === 'indicator' ? '' : say(panel.title)}>
      <PanelView panel={panel} indicators={indicators} trailOf={trailOf} turns={turns} wall={wall} />
    </section>
  );
}

function Numbers(): ReactNode {
  const t = useText(boardText);
  const { indicators, trailOf } = useBoard();
  const known = [...indicators.values()].filter(({ value, belief }) => value !== undefined || belief !== undefined);
  const first = (one: Indicator) => Number(one.headline ?? false);
  const shown = known.sort((a, b) => first(b) - first(a)).slice(0, TILES);
  return (
    <section className={styles.numbers} aria-label={t('indicators')}>
      {shown.map((indicator) => (
        <IndicatorTile key={indicator.id} indicator={indicator} trail={trailOf(indicator.id)} large />
      ))}
    </section>
  );
}

/** One headline at a time of the turn just published; whoever hosts turns to the next one with the arrow keys. */
function Headline(): ReactNode {
  const t = useText(boardText);
  const say = useRulesetText();
  const rules = useRules();
  const { locale } = useLanguage();
  const x = useExercise((state) => state.exercise);
  const all = useMemo(() => headlinesOf(rules, x), [rules, x]);
  const news = useMemo(() => untold(all, x), [all, x]);
  const newest = all[0]?.id;
  const [at, setAt] = useState({ newest, index: 0 });
  const index = at.newest === newest ? Math.max(0, Math.min(at.index, news.length - 1)) : 0;
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'ArrowRight',
          does: t('keys.next'),
          run: () => setAt({ newest, index: Math.min(index + 1, news.length - 1) }),
        },
        { keys: 'ArrowLeft', does: t('keys.back'), run: () => setAt({ newest, index: Math.max(0, index - 1) }) },
      ],
      [t, newest, index, news.length],
    ),
  );
  // A turn without any leaves the last one standing.
  const item = news[index] ?? all[0];
  if (item === undefined) return <p className={styles.headline}>{t('headline.none')}</p>;
  const words =
    item.what === 'fact'
      ? say(item.reading.text)
      : item.what === 'inject'
        ? item.card.title
        : item.what === 'announcement'
          ? item.said.text
          : '';
  return (
    <section className={styles.headline} aria-label={t('headline')}>
      <span className={styles.when}>{hourMinute(locale).format(item.at)}</span>
      <p role="status">{words}</p>
      {news.length > 1 && <small>{t('headline.of', { nth: index + 1, all: news.length })}</small>}
    </section>
  );
}

function Foot(): ReactNode {
  const t = useText(boardText);
  const { teams } = useRules().manifest;
  const code = useExercise((state) => state.exercise.created?.code ?? '');
  const open = useOpenDoor();
  const between = useBreak();
  return (
    <footer className={styles.foot}>
      <section className={styles.teams} aria-label={t('readiness')}>
        {teams.map(({ id }) => (
          <Ready key={id} team={id} />
        ))}
      </section>
      {open && !between && (
        <div className={styles.join}>
          <p>
            {t('join', { host: location.host })}
            <b>{spaced(code)}</b>
          </p>
          <Qr address={`${location.origin}/j/${code}`} size={148} />
        </div>
      )}
    </footer>
  );
}

/** Sealed or not: how far a sheet is, is its team's own business. */
function Ready({ team }: { team: string }): ReactNode {
  const t = useText(boardText);
  const look = useTeam(team);
  const sealed = useExercise((state) => state.exercise.sealed[team] !== undefined);
  const awaited = useExercise((state) => state.exercise.status?.awaited.includes(team) ?? false);
  const waiting = useExercise((state) => state.exercise.stage === 'lobby');
  const people = useExercise(({ exercise }) => teamSeats(exercise, team).length);
  return (
    <div className={`${styles.team} ${teamClass(look)}`} data-sealed={sealed}>
      <TeamName team={team} size={18} />
      <i aria-hidden="true" />
      <span>
        {sealed && <Icon of={Check} size={20} />}
        {waiting ? t('people', { count: people }) : t(sealed ? 'sealed' : awaited ? 'drafting' : 'idle')}
      </span>
    </div>
  );
}
