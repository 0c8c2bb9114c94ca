/**
 * Ready to start? First what the exercise could not start with, each with what mends it; then what is in order, and what
 * would make the start rougher than it need be, which blocks nothing.
 */
import { phaseMinutes } from '@sandtable/shared/exercise/exercise.ts';
import { botFor, leadOf, teamSeats } from '@sandtable/shared/exercise/seats.ts';
import { type Refusal, SeatId } from '@sandtable/shared/words.ts';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { peopleText } from '../text.ts';
import styles from './people.module.css';
import type { Obstacles } from './use-obstacles.ts';
import { usePeopleActs } from './use-people.ts';

interface Check {
  readonly id: string;
  readonly ok: boolean;
  readonly text: string;
  readonly action?: ReactNode;
}

export function Preflight({ obstacles }: { obstacles: Obstacles }): ReactNode {
  const t = useText(peopleText);
  const checks = useChecks();
  return (
    <section className={styles.card} aria-labelledby="preflight">
      <header className={styles.cardHead}>
        <h3 id="preflight" className={styles.ready}>
          {t('ready')}
        </h3>
      </header>
      <ul>
        {obstacles.refusals.map((refusal) => (
          <Obstacle key={refusal.path ?? refusal.code} refusal={refusal} ask={obstacles.ask} />
        ))}
        {checks.map(({ id, ok, text, action }) => (
          <li key={id} className={styles.check} data-ok={ok}>
            <Icon of={ok ? CircleCheck : CircleAlert} size={16} />
            <span>
              <span className="sr-only">{t(ok ? 'check.ok' : 'check.look')} </span>
              {text}
            </span>
            {action}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Obstacle({ refusal: { text, path = '' }, ask }: { refusal: Refusal; ask: () => void }): ReactNode {
  const t = useText(peopleText);
  const say = useRulesetText();
  const act = useAct();
  const [kind = '', ...rest] = path.split('.');
  const what = rest.join('.');
  const title = useExercise(({ exercise: { msel } }) =>
    kind === 'msel' ? (msel.find(({ item }) => item.id === what)?.item.title ?? what) : undefined,
  );
  const mend =
    kind === 'msel'
      ? { label: t('check.hold'), run: () => act({ act: 'msel', change: { do: 'hold', item: what } }) }
      : kind === 'seats'
        ? { label: t('check.no-bot'), run: () => act({ act: 'unseat', seat: SeatId.parse(what) }) }
        : { label: t('check.again'), run: ask };
  return (
    <li className={styles.check} data-blocks="">
      <Icon of={CircleX} size={16} />
      <span>
        <b>{t('check.blocks')}</b> {say(text)}
        {title !== undefined && ` ${t('check.msel-mend', { title })}`}
      </span>
      <Button size="small" onClick={() => void mend.run()}>
        {mend.label}
      </Button>
    </li>
  );
}

function useChecks(): readonly Check[] {
  const t = useText(peopleText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const rules = useRules();
  const acts = usePeopleActs();
  const x = useExercise((state) => state.exercise);
  const presence = useExercise((state) => state.presence);
  const { teams, scenarios, turns, title, phases } = rules.manifest;
  const names = (ids: readonly string[]) => ids.map((id) => looks(id).name).join(', ');
  const empty = teams.filter(({ id }) => teamSeats(x, id).length === 0).map(({ id }) => id);
  const bots = teams.filter(({ id }) => botFor(x, id) !== null).map(({ id }) => id);
  const crewed = teams.filter(({ id }) => teamSeats(x, id).some(({ as }) => as === 'player'));
  const leaderless = crewed
    .filter(({ id, roles }) => x.seats[leadOf(rules, x, id) ?? '']?.role !== roles[0]?.id)
    .map(({ id }) => id);
  const away = Object.values(x.seats).filter(
    ({ as, seat }) => as === 'player' && presence[seat]?.online !== true,
  ).length;
  const freeRoles = teams.reduce((sum, { id, roles }) => {
    const players = teamSeats(x, id).filter(({ as }) => as === 'player');
    return players.length === 0 ? sum : sum + roles.filter((role) => !players.some((p) => p.role === role.id)).length;
  }, 0);
  const scenario = scenarios.find(({ id }) => id === x.created?.scenario);
  const minutes = phaseMinutes(rules, { status: x.status ?? firstPhase(phases[0]?.id), policy: x.policy });
  const checks: Check[] = [
    {
      id: 'scenario',
      ok: true,
      text: t('check.scenario', {
        ruleset: say(title),
        scenario: scenario === undefined ? (x.created?.scenario ?? '') : say(scenario.title),
        turns,
      }),
    },
    empty.length === 0
      ? { id: 'people', ok: true, text: t('check.people') }
      : {
          id: 'people',
          ok: false,
          text: t('check.no-people', { teams: names(empty), count: empty.length }),
          action: (
            <Button size="small" onClick={() => void Promise.all(empty.map((team) => acts.bot(team, 'doctrine')))}>
              {t('check.fill')}
            </Button>
          ),
        },
    {
      id: 'clock',
      ok: true,
      text: minutes === 0 ? t('check.no-clock') : t('check.clock', { minutes }),
    },
  ];
  // Of a team in which nobody sits there is nothing to say but that.
  if (leaderless.length > 0)
    checks.push({
      id: 'lead',
      ok: false,
      text: t('check.no-lead', { teams: names(leaderless), count: leaderless.length }),
    });
  else if (crewed.length > 0) checks.push({ id: 'lead', ok: true, text: t('check.lead') });
  const late = x.msel.filter(
    ({ item }) => item.trigger.on === 'minute' && minutes > 0 && item.trigger.minute >= minutes,
  );
  if (late.length > 0) {
    const titles = late.map(({ item }) => item.title).join(', ');
    checks.push({ id: 'msel', ok: false, text: t('check.msel-late', { count: late.length, titles, minutes }) });
  } else if (x.msel.length > 0) checks.push({ id: 'msel', ok: true, text: t('check.msel', { count: x.msel.length }) });
  if (bots.length > 0) checks.push({ id: 'bots', ok: true, text: t('check.bots', { teams: names(bots) }) });
  if (freeRoles > 0) checks.push({ id: 'roles', ok: false, text: t('check.roles', { count: freeRoles }) });
  if (away > 0) checks.push({ id: 'away', ok: false, text: t('check.away', { count: away }) });
  if ((x.policy?.marking ?? '') === '') checks.push({ id: 'marking', ok: false, text: t('check.marking') });
  return checks;
}

/** Before the start there is no status yet; the first phase is the one whose length matters. */
function firstPhase(phase = ''): NonNullable<Parameters<typeof phaseMinutes>[1]['status']> {
  return { over: false, turn: 1, turns: 1, phase, awaited: [] };
}
