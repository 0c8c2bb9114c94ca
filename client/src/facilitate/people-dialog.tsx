/** People and seats: how to join, who sits where, links, moves, bots. */
import type { Seat } from '@sandtable/shared/exercise/exercise.ts';
import { Link2, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { newSeatId } from '../command-id.ts';
import { useExercise } from '../exercise-context.tsx';
import { IconButton } from '../ui/button.tsx';
import { ask, Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/field.tsx';
import { Qr } from '../ui/qr.tsx';
import { Switch } from '../ui/switch.tsx';
import { Tag } from '../ui/tag.tsx';
import { TeamName, useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from './acts.ts';
import { Invite, SeatLink } from './invite.tsx';
import styles from './people.module.css';
import { botsOf, moveSeat, newLink } from './seats-http.ts';
import { consoleText } from './text.ts';

export function PeopleDialog({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const t = useText(consoleText);
  return (
    <Dialog open={open} onClose={close} title={t('people.title')} wide>
      {open && <People />}
    </Dialog>
  );
}

function People(): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const code = useExercise((state) => state.exercise.created?.code ?? '');
  const door = useExercise((state) => state.exercise.policy?.door);
  const ruleset = useExercise((state) => state.exercise.created?.ruleset ?? '');
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams) ?? [];
  const seats = useExercise((state) => state.exercise.seats);
  const [bots, setBots] = useState<readonly string[]>([]);
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    botsOf(ruleset).then(setBots, () => setBots([]));
  }, [ruleset]);
  const address = `${location.origin}/j/${code}`;
  const others = Object.values(seats).filter(({ team }) => team === undefined);
  return (
    <div className={styles.people}>
      <aside className={styles.join}>
        <Qr address={address} size={220} />
        <p>
          {t('people.join')} <b className={styles.code}>{address}</b>
        </p>
        <Switch
          label={t('people.door')}
          on={door === 'open'}
          onChange={(on) => void act({ act: 'policy', policy: { door: on ? 'open' : 'closed' } })}
        />
        <Invite teams={teams} made={setLink} />
        {link !== null && <SeatLink link={link} />}
      </aside>
      <div className={styles.teams}>
        {teams.map(({ id, roles }) => (
          <section key={id}>
            <header>
              <h3>
                <TeamName team={id} />
              </h3>
              <BotChoice team={id} bots={bots} />
            </header>
            <ul>
              {Object.values(seats)
                .filter((seat) => seat.team === id && seat.as === 'player')
                .map((seat) => (
                  <SeatRow key={seat.seat} seat={seat} roles={roles} shown={setLink} />
                ))}
            </ul>
          </section>
        ))}
        {others.length > 0 && (
          <section>
            <h3>
              {t('white-cell')}, {t('people.observers')}
            </h3>
            <ul>
              {others.map((seat) => (
                <SeatRow key={seat.seat} seat={seat} roles={[]} shown={setLink} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function BotChoice({ team, bots }: { team: string; bots: readonly string[] }): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const seats = useExercise((state) => state.exercise.seats);
  const held = Object.values(seats).find((seat) => seat.team === team && seat.as === 'bot');
  const choose = async (bot: string) => {
    if (bot !== '') await act({ act: 'seat', seat: held?.seat ?? newSeatId(), as: 'bot', team, bot });
    else if (held !== undefined) await act({ act: 'unseat', seat: held.seat });
  };
  return (
    <Select
      label={t('people.bot')}
      bare
      title={t('people.bot.help')}
      choices={[
        { value: '', label: t('people.bot.none') },
        ...bots.map((bot) => ({ value: bot, label: t('ready.bot', { bot }) })),
      ]}
      value={held?.bot ?? ''}
      onChange={(bot) => void choose(bot)}
    />
  );
}

function SeatRow({
  seat,
  roles,
  shown,
}: {
  seat: Seat;
  roles: readonly { id: string; name: Parameters<ReturnType<typeof useRulesetText>>[0] }[];
  shown: (link: string) => void;
}): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const act = useAct();
  const exercise = useExercise((state) => state.id);
  const name = useExercise((state) => state.people[seat.seat]) || t('people.unnamed');
  const online = useExercise((state) => state.presence[seat.seat]?.online === true);
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams) ?? [];
  const failed = () => toast({ text: t('failed'), tone: 'alert' });
  const relink = () => {
    newLink(exercise, seat.seat).then(({ link }) => shown(link), failed);
  };
  const move = (to: string) => {
    const change = to === 'observer' ? { as: 'observer' as const } : { as: 'player' as const, team: to };
    moveSeat(exercise, seat.seat, change).then(({ link }) => shown(link), failed);
  };
  const remove = async () => {
    const sure = await ask({
      title: t('people.remove.title', { name }),
      text: t('people.remove.text'),
      action: t('people.remove'),
      danger: true,
    });
    if (sure) await act({ act: 'unseat', seat: seat.seat });
  };
  const role = roles.find(({ id }) => id === seat.role);
  return (
    <li>
      <b>{name}</b>
      <small>
        {role === undefined
          ? seat.as === 'player'
            ? ''
            : seat.as === 'facilitator'
              ? t('white-cell')
              : t('people.observers')
          : say(role.name)}
      </small>
      <Tag tone={online ? 'ok' : 'plain'}>{online ? t('people.online') : t('people.away')}</Tag>
      {seat.as !== 'facilitator' && (
        <Select
          label={t('people.move')}
          bare
          choices={[
            { value: '', label: t('people.move') },
            ...teams.filter(({ id }) => id !== seat.team).map(({ id }) => ({ value: id, label: looks(id).name })),
            ...(seat.as === 'observer' ? [] : [{ value: 'observer', label: t('people.observers') }]),
          ]}
          value=""
          onChange={(to) => to !== '' && move(to)}
        />
      )}
      <IconButton size="small" look="quiet" icon={Link2} label={t('people.link')} onClick={relink} />
      <IconButton size="small" look="quiet" icon={Trash2} label={t('people.remove')} onClick={() => void remove()} />
    </li>
  );
}
