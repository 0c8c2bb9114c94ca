/** One team's seats: who sits where, which roles are free, and the bot that plays while nobody is there. */
import type { Seat } from '@sandtable/shared/exercise/exercise.ts';
import type { Role, TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import { Bot, Link2, Plus } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TeamName, teamClass, useTeam } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { peopleText } from '../text.ts';
import styles from './people.module.css';
import { SeatRow } from './seat-row.tsx';
import { type MadeLink, useBots, usePeopleActs } from './use-people.ts';

/** What a dragged row carries: the seat's id. */
export const SEAT_TYPE = 'application/x-sandtable-seat';

export function TeamCard({ team, made }: { team: TeamInfo; made: (link: MadeLink) => void }): ReactNode {
  const t = useText(peopleText);
  const look = useTeam(team.id);
  const acts = usePeopleActs();
  const seats = useExercise((state) => state.exercise.seats);
  const people = useExercise((state) => state.people);
  const most = useExercise((state) => state.exercise.policy?.seatsPerTeam ?? 0);
  const [over, setOver] = useState(false);
  const own = Object.values(seats).filter((seat) => seat.team === team.id && seat.as === 'player');
  const free = team.roles.filter((role) => !own.some((seat) => seat.role === role.id));

  const drop = (event: DragEvent, role?: string) => {
    const seat = seats[event.dataTransfer.getData(SEAT_TYPE)];
    setOver(false);
    if (seat === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (seat.team === team.id && (role === undefined || role === seat.role)) return;
    const change = { as: 'player', team: team.id, ...(role === undefined ? {} : { role }) } as const;
    void acts.move(seat, change, people[seat.seat] ?? '').then((link) => link !== null && made(link));
  };
  const allow = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(SEAT_TYPE)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={classes(styles.card, teamClass(look), over && styles.over)}
      aria-label={look.name}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={styles.cardHead}>
        <h3>
          <TeamName team={team.id} size={13} />
        </h3>
        <span className={styles.taken}>{t('taken', { taken: own.length, all: most })}</span>
        <BotMenu team={team.id} />
        <IconButton
          icon={Link2}
          size="small"
          label={t('invite.to', { team: look.name })}
          onClick={() => void acts.invite({ as: 'player', team: team.id }).then((link) => link !== null && made(link))}
        />
      </header>
      <ul>
        {own.map((seat) => (
          <SeatRow key={seat.seat} seat={seat} team={team} made={made} />
        ))}
        {free.map((role) => (
          <FreeSeat key={role.id} role={role} drop={(event) => drop(event, role.id)} allow={allow} />
        ))}
      </ul>
    </section>
  );
}

function FreeSeat({
  role,
  drop,
  allow,
}: {
  role: Role;
  drop: (event: DragEvent) => void;
  allow: (event: DragEvent) => void;
}): ReactNode {
  const t = useText(peopleText);
  const say = useRulesetText();
  return (
    <li className={classes(styles.seat, styles.free)} onDragOver={allow} onDrop={drop}>
      <span className={styles.plus}>
        <Icon of={Plus} size={14} />
      </span>
      <span className={styles.name}>{t('free')}</span>
      <span className={styles.role}>{say(role.name)}</span>
    </li>
  );
}

/** A bot decides only while no person sits on the team. */
function BotMenu({ team }: { team: string }): ReactNode {
  const t = useText(peopleText);
  const bots = useBots();
  const acts = usePeopleActs();
  const { name } = useTeam(team);
  const held = useExercise(
    (state) =>
      Object.values(state.exercise.seats).find((seat): seat is Seat => seat.team === team && seat.as === 'bot')?.bot,
  );
  const closed = useExercise((state) => state.exercise.stage === 'closed' || state.exercise.stage === 'over');
  return (
    <Menu
      label={t('bot.for', { team: name })}
      items={[
        { id: '', label: t('bot.none'), checked: held === undefined, run: () => void acts.bot(team, null) },
        ...bots.map((bot) => ({
          id: bot,
          label: t('bot.name', { bot }),
          checked: held === bot,
          why: closed ? t('bot.closed') : undefined,
          run: () => void acts.bot(team, bot),
        })),
      ]}
      trigger={(opener) => (
        <Button {...opener} size="small" look="quiet" icon={Bot} aria-label={t('bot.for', { team: name })}>
          {held === undefined ? t('bot') : t('bot.name', { bot: held })}
        </Button>
      )}
    />
  );
}
