/** `/s/:id/aar`: the exercise again, any moment of it, through any eyes this seat may borrow; the address is the moment. */
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import { FACILITATOR, OBSERVER, type Viewer, viewerName } from '@sandtable/shared/words.ts';
import { ChevronLeft, ChevronRight, Pause, Play, RefreshCw, Repeat, Share2 } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useParams } from 'wouter';
import { PanelView } from '../panels/panel-view.tsx';
import { Button, ButtonLink, IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useLanguage } from '../ui/language.ts';
import { Mark } from '../ui/mark.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { Segmented } from '../ui/radio.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { Fetching } from '../ui/state-of-pane.tsx';
import { TeamName, Teams } from '../ui/team.tsx';
import { RulesetWords, useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './aar.module.css';
import { useSpot } from './address.ts';
import { type Loaded, useReplay } from './fetch-replay.ts';
import { Moment } from './moment.tsx';
import { SPEEDS, usePlayer } from './player.ts';
import { replayText } from './text.ts';
import { Timeline } from './timeline.tsx';
import { trailsOf } from './trails.ts';

export default function Aar(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(replayText);
  const [spot, setSpot] = useSpot();
  const [loading, again] = useReplay(id, spot.view);
  switch (loading.state) {
    case 'loading':
      return <Fetching text={t('loading')} />;
    case 'stranger':
      return (
        <PageMessage title={t('stranger.title')} actions={<ButtonLink href="/">{t('stranger.home')}</ButtonLink>}>
          {t('stranger.text')}
        </PageMessage>
      );
    case 'refused':
      return <PageMessage title={t('refused.title')}>{t('refused.text')}</PageMessage>;
    case 'unreachable':
      return (
        <PageMessage title={t('unreachable.title')} actions={<Button onClick={again}>{t('unreachable.retry')}</Button>}>
          {t('unreachable.text')}
        </PageMessage>
      );
    case 'here': {
      const { loaded } = loading;
      return (
        <RulesetWords words={loaded.ruleset.words}>
          <Teams of={loaded.ruleset.rules.manifest.teams}>
            <Review
              key={viewerName(loaded.replay.viewer)}
              loaded={loaded}
              moment={Math.min(spot.n ?? loaded.tape.length, loaded.tape.length)}
              go={(n) => setSpot({ ...spot, n: Math.max(0, Math.min(loaded.tape.length, n)) })}
              look={(view) => setSpot({ n: null, view })}
              again={again}
            />
          </Teams>
        </RulesetWords>
      );
    }
  }
}

interface ReviewProps {
  loaded: Loaded;
  moment: number;
  go: (moment: number) => void;
  look: (view: string) => void;
  again: () => void;
}

function Review({ loaded, moment, go, look, again }: ReviewProps): ReactNode {
  const t = useText(replayText);
  const say = useRulesetText();
  const { locale } = useLanguage();
  const { tape, replay, ruleset } = loaded;
  const { rules } = ruleset;
  const { viewer } = replay;
  const { teams, turns } = rules.manifest;
  const [looping, setLooping] = useState<{ from: number; to: number } | null>(null);
  const player = usePlayer(moment, tape.length, looping, go);

  // Dragging outruns drawing on a long log: the playhead follows the hand, the panes follow when they can.
  const shown = useDeferredValue(moment);
  const exercise = useMemo(() => tape.at(shown), [tape, shown]);
  const end = useMemo(() => tape.at(tape.length), [tape]);
  const board = useMemo(() => rules.board(exercise.known, viewer), [rules, exercise.known, viewer]);
  const trail = useMemo(() => trailsOf(rules, viewer, end, rules.board(end.known, viewer)), [rules, viewer, end]);
  const step = exercise.history.at(-1)?.step ?? 0;
  const indicators = useMemo(
    () => new Map(board.panels.flatMap((panel) => (panel.kind === 'indicator' ? [[panel.id, panel] as const] : []))),
    [board],
  );
  const map = board.panels.find((panel) => panel.kind === 'map');
  const charts = board.panels.filter((panel) => panel.kind === 'series');

  const turn = tape.turnAt(moment);
  const labels = useMemo(() => new Map(end.history.map(({ step: done, status }) => [done + 1, status.label])), [end]);
  const turnLabel = (of: number) => {
    const label = labels.get(of);
    return label === undefined ? '' : ` · ${say(label)}`;
  };
  const time = exercise.at === 0 ? '' : new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(exercise.at);
  const valueText =
    exercise.step === 0
      ? t('timeline.before', { time })
      : t('timeline.value', { turn: turn?.step ?? 0, label: turnLabel(turn?.step ?? 0), time });
  const views = replay.views.map((name) => ({ value: name, label: <ViewName name={name} teams={teams} /> }));

  useShortcuts(
    useMemo(
      () => [
        { keys: 'K', does: t('keys.play'), run: player.toggle },
        { keys: 'J', does: t('keys.speed'), run: () => player.faster(-1) },
        { keys: 'L', does: t('keys.speed'), run: () => player.faster(1) },
        { keys: ',', does: t('keys.event'), run: () => go(moment - 1) },
        { keys: '.', does: t('keys.event'), run: () => go(moment + 1) },
        { keys: '[', does: t('keys.turn'), run: () => go((turn?.from ?? 1) - 1) },
        { keys: ']', does: t('keys.turn'), run: () => go(turn?.to ?? tape.length) },
      ],
      [t, player, go, moment, turn, tape],
    ),
  );
  const share = () => {
    const done = navigator.clipboard?.writeText(location.href);
    if (done === undefined) toast({ text: t('share.by-hand') });
    else
      done.then(
        () => toast({ text: t('shared'), tone: 'ok' }),
        () => toast({ text: t('share.by-hand') }),
      );
  };

  return (
    <div className={styles.page} data-moment={shown}>
      <header className={styles.top}>
        <div className={styles.title}>
          <Mark />
          <span>
            <b>{exercise.title || end.title}</b>
            <small>{t('title.turns', { turns })}</small>
          </span>
        </div>
        {end.policy?.marking && <p className={styles.marking}>{end.policy.marking}</p>}
        <Segmented label={t('view.label')} choices={views} value={viewerName(viewer)} onChange={look} />
        <div className={styles.actions}>
          {replay.live && (
            <Button icon={RefreshCw} onClick={again} title={t('live')}>
              {t('refresh')}
            </Button>
          )}
          <Button icon={Share2} onClick={share}>
            {t('share')}
          </Button>
        </div>
      </header>
      <main className={styles.panes}>
        <section className={styles.map} aria-label={map === undefined ? t('title') : say(map.title)}>
          {map !== undefined && (
            <PanelView panel={map} indicators={indicators} trailOf={trail} turns={turns} at={step} />
          )}
          <p className={styles.place}>
            <b>
              {exercise.step === 0
                ? t('title')
                : `${turnLabel(turn?.step ?? 0).replace(/^ · /, '') || (turn?.step ?? '')}`}
            </b>
            <span>{valueText}</span>
          </p>
        </section>
        <section className={styles.charts} aria-labelledby="replay-indicators">
          <h2 id="replay-indicators">
            {t('indicators')} <small>{t('indicators.note')}</small>
          </h2>
          <div className={styles.grid}>
            {(charts.length > 0 ? charts : [...indicators.values()].filter(({ headline }) => headline)).map((panel) => (
              <div key={panel.id} className={styles.chart}>
                <PanelView
                  panel={
                    panel.kind === 'series'
                      ? panel
                      : { kind: 'series', id: panel.id, title: panel.label, indicators: [panel.id] }
                  }
                  indicators={indicators}
                  trailOf={trail}
                  turns={turns}
                  at={step}
                  playhead
                />
              </div>
            ))}
          </div>
        </section>
        <section className={styles.moment} aria-labelledby="replay-moment">
          <h2 id="replay-moment">{t('moment')}</h2>
          <div className={styles.scroll}>
            <Moment
              rules={rules}
              viewer={viewer}
              exercise={exercise}
              record={tape.made(shown)}
              people={replay.people}
            />
            <h2>{t('marks')}</h2>
            {end.bookmarks.length === 0 && <p className={styles.quiet}>{t('marks.none')}</p>}
            <ul className={styles.marks}>
              {end.bookmarks.map((mark) => (
                <li key={mark.id}>
                  <button type="button" onClick={() => go(mark.moment)}>
                    <b>{t('turn.head', { turn: tape.turnAt(mark.moment)?.step ?? 0, label: '' })}</b> {mark.label}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </section>
      </main>
      <footer className={styles.bottom}>
        <div className={styles.transport}>
          <IconButton icon={ChevronLeft} label={t('back')} onClick={() => go(moment - 1)} />
          <IconButton
            look="primary"
            icon={player.playing ? Pause : Play}
            label={player.playing ? t('pause') : t('play')}
            onClick={player.toggle}
          />
          <IconButton icon={ChevronRight} label={t('forward')} onClick={() => go(moment + 1)} />
          <Segmented
            label={t('speed')}
            choices={SPEEDS.map((speed) => ({ value: String(speed), label: t('times', { speed }) }))}
            value={String(player.speed)}
            onChange={(value) => player.setSpeed(SPEEDS.find((speed) => String(speed) === value) ?? 1)}
          />
          <span className={styles.clock}>{t('clock.of', { time, n: moment, length: tape.length })}</span>
          <span className={styles.space} />
          {turn !== undefined && (
            <Button
              icon={Repeat}
              aria-pressed={looping !== null}
              onClick={() => setLooping(looping === null ? turn : null)}
            >
              {t('loop', { turn: turn.step })}
            </Button>
          )}
          <span className={styles.keys} aria-hidden="true">
            <Kbd>K</Kbd> {t('keys.play')} <Kbd>J</Kbd> <Kbd>L</Kbd> {t('keys.speed')} <Kbd>,</Kbd> <Kbd>.</Kbd>{' '}
            {t('keys.event')} <Kbd>[</Kbd> <Kbd>]</Kbd> {t('keys.turn')}
          </span>
        </div>
        <Timeline
          tape={tape}
          moment={moment}
          go={go}
          teams={teams}
          turnLabel={turnLabel}
          valueText={valueText}
          marks={end.bookmarks}
        />
      </footer>
    </div>
  );
}

function ViewName({ name, teams }: { name: string; teams: readonly TeamInfo[] }): ReactNode {
  const t = useText(replayText);
  const viewer: Viewer =
    name === 'facilitator' ? FACILITATOR : name === 'observer' ? OBSERVER : { kind: 'team', team: name };
  if (viewer.kind === 'facilitator') return t('view.everything');
  if (viewer.kind === 'observer') return t('view.public');
  return teams.some(({ id }) => id === name) ? <TeamName team={name} /> : name;
}
