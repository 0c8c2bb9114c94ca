/** The replay itself: map, charts and moment over the timeline, all at one playhead. */
import { viewerName } from '@sandtable/shared/words.ts';
import { Columns2, FileText, RefreshCw, Share2 } from 'lucide-react';
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { copyText } from '../facilitate/copy.ts';
import { keptSeat } from '../kept-seats.ts';
import { boardOf, turnOf } from '../play/known.ts';
import { Marking } from '../play/marking.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.ts';
import { Segmented } from '../ui/radio.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { useMedia } from '../ui/use-media.ts';
import { AT_END, placeOf, type Spot, writeSpot } from './address.ts';
import { branchesOf, branchIn, branchName } from './branch.ts';
import { BranchMenu, BranchNote } from './branch-menu.tsx';
import { ChartsPane } from './charts-pane.tsx';
import { CompareStrip } from './compare-strip.tsx';
import { DebriefBar } from './debrief.tsx';
import { EventList } from './event-list.tsx';
import type { Loaded } from './fetch-replay.ts';
import { type Line, LiveLine } from './live-line.tsx';
import { MapPane } from './map-pane.tsx';
import { MomentSection } from './moment-section.tsx';
import { usePlayer } from './player.ts';
import { usePresenting } from './presenting.ts';
import styles from './review.module.css';
import { Still } from './still.tsx';
import type { Tape } from './tape.ts';
import { replayText } from './text.ts';
import { toTheSecond } from './time.ts';
import { Timeline } from './timeline.tsx';
import { Top } from './top.tsx';
import { Transport } from './transport.tsx';
import { useBeside } from './use-beside.ts';
import { useFan } from './use-fan.ts';
import { useLater } from './use-later.ts';
import { useMarks } from './use-marks.ts';
import { useReplayKeys } from './use-replay-keys.ts';
import { WhatIfPane } from './what-if.tsx';

export interface ReviewProps {
  id: string;
  loaded: Loaded;
  /** The branch of it that is played. */
  tape: Tape;
  moment: number;
  spot: Spot;
  setSpot: (change: Partial<Spot>) => void;
  again: () => void;
}

type Tab = 'map' | 'charts' | 'moment';
const TABS: readonly Tab[] = ['map', 'charts', 'moment'];

export function Review({ id, loaded, tape, moment, spot, setSpot, again }: ReviewProps): ReactNode {
  const t = useText(replayText);
  const say = useRulesetText();
  const { locale } = useLanguage();
  const { tape: log, replay, ruleset } = loaded;
  const { rules } = ruleset;
  const { viewer } = replay;
  const { teams } = rules.manifest;
  const [tab, setTab] = useState<Tab>('map');
  const [looping, setLooping] = useState<{ from: number; to: number } | null>(null);
  const [line, setLine] = useState<Line | null>(null);
  const tabbed = useMedia('(max-width: 767px)');

  // At the end one follows what is still being played; anywhere else the address holds the moment.
  const stand = useCallback(
    (to: number) => setSpot(to >= tape.length ? AT_END : placeOf(tape, Math.max(0, to))),
    [setSpot, tape],
  );
  const atMoment = tape.made(moment)?.at ?? 0;
  const here = { at: atMoment, view: viewerName(viewer), branch: spot.branch };
  const presenting = usePresenting(line, here, replay.views, setSpot);
  const { follow } = presenting;
  const go = useCallback(
    (to: number) => {
      follow(false);
      stand(to);
    },
    [follow, stand],
  );
  const player = usePlayer(moment, tape.length, looping, go);

  // Dragging outruns drawing on a long log: the playhead follows the hand, the panes follow when they can.
  const shown = useDeferredValue(moment);
  const exercise = useMemo(() => tape.at(shown), [tape, shown]);
  const end = useMemo(() => tape.at(tape.length), [tape]);
  const final = useMemo(() => log.at(log.length), [log]);
  const whole = useMemo(() => ({ end, viewer }), [end, viewer]);
  const started = exercise.status !== null;
  const published = end.history.at(-1)?.step ?? 0;
  const turn = tape.turnAt(moment);

  const other = useBeside(id, spot.cmp, { now: exercise, whole: final, viewer });
  const beside = useMemo(
    () => (other === null ? null : { end: other.end, viewer: other.viewer, name: other.name }),
    [other],
  );

  const labels = useMemo(() => new Map(end.history.map(({ step, status }) => [step + 1, status.label])), [end]);
  const turnLabel = (of: number) => {
    const label = labels.get(of);
    return label === undefined ? '' : say(label);
  };
  const time = exercise.at === 0 ? '' : toTheSecond(locale).format(exercise.at);
  const label = turnLabel(turn?.step ?? 0);
  const valueText = started
    ? t('timeline.value', { turn: turn?.step ?? 0, label: label === '' ? '' : `, ${label}`, time })
    : t('timeline.before', { time });
  const minutes = Math.ceil(((tape.records.at(-1)?.at ?? 0) - (tape.records[0]?.at ?? 0)) / 60_000);
  const marking = useMarks({
    line,
    end: final,
    viewer,
    moment,
    stay: () => setSpot(placeOf(tape, moment)),
    again,
  });

  const atEnd = spot.t === null && spot.n === null && spot.at === null;
  const news = useLater(line, log.length, atEnd, again);
  const share = () => {
    const address = location.origin + location.pathname + writeSpot({ ...spot, ...placeOf(tape, moment) });
    copyText(address, t('shared'), t('share.by-hand', { address }));
  };
  const look = useCallback(
    (view: string) => setSpot({ ...placeOf(tape, moment), n: null, view }),
    [setSpot, tape, moment],
  );
  const compare = useCallback(() => {
    const last = branchesOf(final).findLast((branch) => branch !== end.branch);
    // Beside what was set aside one wants to see what was played instead.
    const next =
      end.branch !== final.branch
        ? branchName(final.branch)
        : replay.views.find((name) => name !== viewerName(viewer) && name !== 'facilitator');
    setSpot({ cmp: spot.cmp !== null ? null : (next ?? (last === undefined ? null : branchName(last))) });
  }, [setSpot, replay.views, viewer, spot.cmp, final, end.branch]);
  const chooseBranch = (branch: number | null) =>
    // A branch beside itself says nothing.
    setSpot({ ...AT_END, branch, ...(branchIn(spot.cmp) === null ? {} : { cmp: null }) });
  useReplayKeys({ player, go, moment, tape, turn, views: replay.views, look, compare });

  const { board } = boardOf(rules, end.known, viewer);
  const hasMap = board.panels.some((panel) => panel.kind === 'map');
  // Played on is what was kept: the server knows no other orders.
  const branchWords = t(end.branch === final.branch ? 'branch.kept' : 'branch.named', { branch: end.branch });
  const mayWonder = viewer.kind === 'facilitator' && hasMap && tape === log;
  const wondered = useFan(line, mayWonder ? spot.fan : null);
  const shows = (pane: Tab) => !tabbed || tab === pane;
  return (
    <Still id={id} ruleset={ruleset} exercise={exercise} viewer={viewer} people={replay.people}>
      <div className={styles.page} data-moment={shown} data-map={hasMap}>
        {final.stage !== 'closed' && <LiveLine exercise={id} token={keptSeat(id)?.token ?? ''} onLine={setLine} />}
        <Marking text={end.policy?.marking} />
        <Top
          title={exercise.title || end.title}
          note={replay.live ? t('live') : t('title.turns', { turns: tape.turns.length })}
          back={line?.facilitator === true ? `/s/${id}/console` : `/s/${id}/table`}
          views={replay.views}
          view={viewer}
          look={look}
        >
          {news > 0 && (
            <Button icon={RefreshCw} onClick={again}>
              <span>{t('news', { count: news })}</span>
            </Button>
          )}
          <BranchMenu end={final} shown={end.branch} choose={chooseBranch} />
          {(replay.views.length > 1 || final.branches.length > 0) && (
            <Button icon={Columns2} aria-pressed={spot.cmp !== null} onClick={compare}>
              <span>{t('compare')}</span>
            </Button>
          )}
          <Button icon={Share2} onClick={share}>
            <span>{t('share')}</span>
          </Button>
          <ButtonLink look="primary" icon={FileText} href={`/s/${id}/report?view=${viewerName(viewer)}`}>
            <span>{t('report')}</span>
          </ButtonLink>
        </Top>
        {spot.cmp === null ? (
          <BranchNote asked={spot.branch} end={final} shown={end.branch} />
        ) : (
          <CompareStrip
            cmp={spot.cmp}
            views={replay.views}
            viewer={viewer}
            end={final}
            shown={end.branch}
            choose={(cmp) => setSpot({ cmp })}
          />
        )}
        {tabbed && (
          <nav className={styles.tabs} aria-label={t('panes')}>
            <Segmented
              label={t('panes')}
              choices={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
              value={tab}
              onChange={setTab}
            />
          </nav>
        )}
        <main className={styles.panes}>
          {hasMap && shows('map') && (
            <div className={styles.left}>
              <MapPane
                rules={rules}
                first={{ exercise, viewer, name: branchIn(spot.cmp) === null ? undefined : branchWords }}
                second={other === null ? null : { exercise: other.now, viewer: other.viewer, name: other.name }}
                place={
                  <p className={styles.place} data-float="">
                    <b>{started ? label || t('turn.long', { turn: turn?.step ?? 0 }) : t('before')}</b>
                    <span>{started ? t('place', { turn: turn?.step ?? 0, time }) : valueText}</span>
                  </p>
                }
              />
              {wondered !== null && (
                <WhatIfPane
                  rules={rules}
                  whole={whole}
                  result={wondered}
                  turn={exercise.status === null ? 1 : turnOf(exercise.status)}
                  close={() => setSpot({ fan: null })}
                />
              )}
            </div>
          )}
          {shows('charts') && (
            <ChartsPane
              rules={rules}
              whole={whole}
              beside={beside}
              turn={exercise.status === null ? 1 : turnOf(exercise.status)}
            />
          )}
          {shows('moment') && (
            <MomentSection
              {...{ loaded, tape, end, player, moment, shown, exercise, time, go, marking }}
              closed={final.stage === 'closed'}
            />
          )}
        </main>
        <footer className={styles.bottom}>
          <Transport
            player={player}
            moment={moment}
            go={go}
            clock={
              <>
                <b>{time}</b> {t('clock.of', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
              </>
            }
            turn={started ? turn : undefined}
            looping={looping !== null}
            loop={() => setLooping(looping === null ? (turn ?? null) : null)}
          >
            <DebriefBar
              line={line}
              end={final}
              changed={again}
              presenting={presenting}
              whatIf={
                mayWonder && turn !== undefined && turn.step <= published
                  ? { from: turn.step - 1, name: t('turn.short', { turn: turn.step }), done: (fan) => setSpot({ fan }) }
                  : null
              }
            />
          </Transport>
          <Timeline
            tape={tape}
            moment={moment}
            go={go}
            teams={teams}
            turnLabel={turnLabel}
            valueText={valueText}
            tools={<EventList {...{ tape, moment, go, turn }} people={replay.people} />}
            marks={marking.marks}
          />
        </footer>
      </div>
    </Still>
  );
}
