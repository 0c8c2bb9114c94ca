/** One row per team: who sits there, how far its sheet is, when it was last touched, and whether it is sealed. */
import { botFor, extraTime, teamSeats } from '@sandtable/shared/exercise/seats.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import { Bell, Check, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { sheetOf } from '../../play/known.ts';
import { useRules } from '../../play/use-table.ts';
import { Avatars } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { ask } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { State } from '../../ui/tag.tsx';
import { TeamName, useTeam } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct, useHeldBack } from '../acts.ts';
import { look, useConsole } from '../console-state.ts';
import table from '../table.module.css';
import { consoleText } from '../text.ts';
import styles from './readiness.module.css';
import { useMinutesAgo } from './use-minutes-ago.ts';

/** Minutes without an edit after which a team is called silent. */
const SILENT = 5;

export function Readiness(): ReactNode {
  const t = useText(consoleText);
  const { teams } = useRules().manifest;
  const stage = useExercise((state) => state.exercise.stage);
  if (stage === 'over' || stage === 'closed') return null;
  return (
    <table className={classes(table.table, styles.table)}>
      <caption className="sr-only">{t('ready.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ready.team')}</th>
          <th scope="col">{t('ready.seats')}</th>
          <th scope="col">{t('ready.sections')}</th>
          <th scope="col">{t('ready.edited')}</th>
          <th scope="col" className={table.end}>
            {t('ready.status')}
          </th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id }) => (
          <TeamRow key={id} team={id} />
        ))}
      </tbody>
    </table>
  );
}

function TeamRow({ team }: { team: TeamId }): ReactNode {
  const edits = useExercise(({ drafts, exercise: x }) =>
    drafts[team]?.step === x.step ? drafts[team]?.fields : undefined,
  );
  const last = Math.max(0, ...Object.values(edits ?? {}).map(({ at }) => at));
  const ago = useMinutesAgo(last === 0 ? null : last);
  const t = useText(consoleText);
  return (
    <tr>
      <th scope="row">
        <TeamName team={team} />
      </th>
      <td>
        <People team={team} />
      </td>
      <td>
        <Sections team={team} touched={Object.keys(edits ?? {})} />
      </td>
      <td className={styles.ago}>
        {ago === null ? '–' : ago === 0 ? t('ready.now') : t('ready.minutes', { minutes: ago })}
      </td>
      <td className={table.end}>
        <Status team={team} edited={last} />
      </td>
    </tr>
  );
}

function People({ team }: { team: TeamId }): ReactNode {
  const t = useText(consoleText);
  const seats = useExercise((state) => state.exercise.seats);
  const names = useExercise((state) => state.people);
  const presence = useExercise((state) => state.presence);
  const bot = botFor({ seats }, team);
  const players = teamSeats({ seats }, team).filter(({ as }) => as === 'player');
  const here = players.filter(({ seat }) => presence[seat]?.online === true).length;
  if (players.length === 0)
    return <span className="secondary">{bot === null ? t('ready.nobody') : t('ready.bot', { bot })}</span>;
  return (
    <span className={styles.people}>
      <Avatars
        small
        most={4}
        people={players.map(({ seat }) => ({
          id: seat,
          name: names[seat] || t('people.unnamed'),
          team,
          away: presence[seat]?.online !== true,
        }))}
      />
      <small title={t('ready.here', { here, all: players.length })}>
        <span aria-hidden="true">
          {here}/{players.length}
        </span>
        <span className="sr-only">{t('ready.here', { here, all: players.length })}</span>
      </small>
    </span>
  );
}

/** Sections of the sheet that somebody has touched: one mark each. */
function Sections({ team, touched }: { team: TeamId; touched: readonly string[] }): ReactNode {
  const t = useText(consoleText);
  const rules = useRules();
  const known = useExercise((state) => state.exercise.known);
  const sealed = useExercise((state) => state.exercise.sealed[team] !== undefined);
  const paths = new Set(touched.map((path) => path.split('#')[0] ?? path));
  const sections = sheetOf(rules, known, team).sections.filter(({ advanced }) => advanced !== true);
  if (sections.length === 0) return '–';
  const done = sections.map((section) => sealed || section.fields.some(({ path }) => paths.has(path)));
  const count = done.filter(Boolean).length;
  return (
    <span className={styles.sections}>
      <span className={styles.marks} aria-hidden="true">
        {sections.map(({ id }, i) => (
          <i key={id} className={done[i] ? styles.done : undefined} />
        ))}
      </span>
      <span aria-hidden="true">
        {count}/{sections.length}
      </span>
      <span className="sr-only">{t('ready.sections-of', { done: count, all: sections.length })}</span>
    </span>
  );
}

function Status({ team, edited }: { team: TeamId; edited: number }): ReactNode {
  const t = useText(consoleText);
  const stage = useExercise((state) => state.exercise.stage);
  const awaited = useExercise((state) => state.exercise.status?.awaited.includes(team) ?? false);
  const sealed = useExercise((state) => state.exercise.sealed[team] !== undefined);
  const begun = useExercise((state) => state.exercise.history.at(-1)?.at ?? 0);
  const running = useExercise((state) => state.exercise.clock.running);
  const seats = useExercise((state) => state.exercise.seats);
  const extra = useExercise((state) => stage === 'locked' && extraTime(state.exercise, team) > 0);
  const manned = teamSeats({ seats }, team).some(({ as }) => as === 'player');
  const quiet = useMinutesAgo(Math.max(edited, begun)) ?? 0;
  const nudge = useNudge(team);
  const silent = stage === 'orders' && running && manned && awaited && !sealed && quiet >= SILENT;
  return (
    <span className={styles.status}>
      {sealed ? (
        <State tone="ok" icon={Check}>
          {t('ready.sealed')}
        </State>
      ) : !awaited ? (
        <State>{t('ready.not-awaited')}</State>
      ) : extra ? (
        <State>{t('ready.extra')}</State>
      ) : silent ? (
        <Button size="small" icon={Bell} onClick={() => void nudge()}>
          {t('ready.nudge')}
        </Button>
      ) : (
        <State>{t(stage === 'locked' ? 'ready.settling' : edited > 0 ? 'ready.drafting' : 'ready.silent')}</State>
      )}
      <Acts team={team} nudge={nudge} />
    </span>
  );
}

/** A word to a team that has gone quiet, in its own channel. */
function useNudge(team: TeamId): () => Promise<void> {
  const t = useText(consoleText);
  const act = useAct();
  const { name } = useTeam(team);
  return async () => {
    const sent = await act({
      act: 'say',
      form: 'message',
      channel: { kind: 'teams', teams: [team] },
      text: t('ready.nudge.text'),
    });
    if (sent) toast({ tone: 'ok', text: t('ready.nudged', { team: name }) });
  };
}

function Acts({ team, nudge }: { team: TeamId; nudge: () => Promise<void> }): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const held = useHeldBack();
  const { name } = useTeam(team);
  const exercise = useExercise((state) => state.id);
  const stage = useExercise((state) => state.exercise.stage);
  const step = useExercise((state) => state.exercise.step);
  const awaited = useExercise((state) => state.exercise.status?.awaited.includes(team) ?? false);
  const sealed = useExercise((state) => state.exercise.sealed[team] !== undefined);
  const extra = useExercise((state) => extraTime(state.exercise, team) > 0) && stage === 'locked' && !sealed;
  const closed = stage === 'orders' && awaited ? held : t('ready.closed');
  const sealFor = async () => {
    const title = t('ready.seal-for.title', { team: name });
    if (await ask({ title, text: t('ready.seal-for.text'), action: t('ready.seal-for') }))
      await act({ act: 'seal', step, team });
  };
  return (
    <Menu
      label={t('ready.acts', { team: name })}
      items={[
        { id: 'view', label: t('view.look', { team: name }), run: () => look(team) },
        { id: 'nudge', label: t('ready.nudge'), run: () => void nudge() },
        {
          id: 'print',
          label: t('print'),
          run: () => window.open(`/s/${exercise}/print?team=${team}`, '_blank', 'noopener'),
        },
        'line',
        {
          id: 'key-in',
          label: t('ready.key-in'),
          why: closed ?? (sealed ? t('ready.reopen-first') : undefined),
          run: () => useConsole.setState({ keying: team }),
        },
        ...(extra ? [{ id: 'settle', label: t('ready.extra.end'), run: () => void act({ act: 'settle' }) }] : []),
        sealed
          ? {
              id: 'reopen',
              label: t('ready.reopen'),
              why: closed,
              run: () => void act({ act: 'unseal', step, team }),
            }
          : { id: 'seal', label: t('ready.seal-for'), why: closed, run: () => void sealFor() },
      ]}
      trigger={(opener) => (
        <IconButton {...opener} icon={Ellipsis} size="small" label={t('ready.acts', { team: name })} />
      )}
    />
  );
}
