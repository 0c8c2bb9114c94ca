/** One person's seat. Rows can be dragged to another team or a free role; the menu does the same without dragging. */
import type { Seat } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import { BRIEF_READ } from '@sandtable/shared/wire.ts';
import { BookOpenCheck, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TeamGlyph, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { peopleText } from '../text.ts';
import styles from './people.module.css';
import { SEAT_TYPE } from './team-card.tsx';
import { useHere } from './use-here.ts';
import { type MadeLink, usePeopleActs } from './use-people.ts';

/** Minutes after a lock that may be given to a person, for whom the clock is a barrier (WCAG 2.2.1). */
const EXTRA = [0, 5, 10, 20];

export function SeatRow({
  seat,
  team,
  made,
}: {
  seat: Seat;
  /** null for observers and the white cell. */
  team: TeamInfo | null;
  made: (link: MadeLink) => void;
}): ReactNode {
  const t = useText(peopleText);
  const say = useRulesetText();
  const name = useExercise((state) => state.people[seat.seat]) || t('unnamed');
  const online = useHere(seat.seat);
  const me = useExercise((state) => state.seat === seat.seat);
  const read = useExercise((state) => state.presence[seat.seat]?.path === BRIEF_READ);
  const extra = useExercise((state) => state.exercise.extra[seat.seat] ?? 0);
  const role = team?.roles.find(({ id }) => id === seat.role);
  const bloc = team?.blocs?.find(({ id }) => id === seat.bloc);
  const place =
    team === null
      ? t(seat.as === 'facilitator' ? 'white-cell' : 'observer')
      : [role, bloc].flatMap((part) => (part === undefined ? [] : say(part.name))).join(', ');
  return (
    <li
      className={styles.seat}
      data-seat={seat.seat}
      draggable={seat.as !== 'facilitator'}
      onDragStart={(event) => {
        event.dataTransfer.setData(SEAT_TYPE, seat.seat);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <Avatar name={name} team={team?.id ?? null} away={!online} />
      <span className={styles.name}>{me ? t('you', { name }) : name}</span>
      {read && (
        <span className={styles.read} role="img" aria-label={t('read')} title={t('read')}>
          <Icon of={BookOpenCheck} size={16} />
        </span>
      )}
      <span className={styles.role}>{place}</span>
      {extra > 0 && <Tag>{t('extra.tag', { minutes: extra })}</Tag>}
      {!online && <Tag tone="alert">{t('away')}</Tag>}
      <SeatMenu seat={seat} team={team} name={name} me={me} made={made} />
    </li>
  );
}

function SeatMenu({
  seat,
  team,
  name,
  me,
  made,
}: {
  seat: Seat;
  team: TeamInfo | null;
  name: string;
  me: boolean;
  made: (link: MadeLink) => void;
}): ReactNode {
  const t = useText(peopleText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const acts = usePeopleActs();
  const { teams } = useRules().manifest;
  const seats = useExercise((state) => state.exercise.seats);
  const closed = useExercise((state) => state.exercise.stage === 'closed');
  const hand = (link: MadeLink | null) => link !== null && made(link);
  const extra = useExercise((state) => state.exercise.extra[seat.seat] ?? 0);
  const times: MenuItem[] = EXTRA.map((minutes) => ({
    id: `extra-${minutes}`,
    label: t('extra', { minutes }),
    checked: extra === minutes,
    run: () => void acts.allow(seat, minutes),
  }));
  const held = (role: string) => Object.values(seats).some((one) => one.team === team?.id && one.role === role);
  const roles: MenuItem[] = (team?.roles ?? []).map((role) => ({
    id: `role-${role.id}`,
    label: say(role.name),
    checked: seat.role === role.id,
    why: seat.role !== role.id && held(role.id) ? t('role.held') : undefined,
    run: () => void acts.move(seat, { as: 'player', team: team?.id, role: role.id, bloc: seat.bloc }, name).then(hand),
  }));
  const moves: MenuItem[] = teams
    .filter(({ id }) => id !== team?.id)
    .map(({ id }) => ({
      id,
      label: t('move.to', { team: looks(id).name }),
      glyph: <TeamGlyph team={id} />,
      run: () => void acts.move(seat, { as: 'player', team: id }, name).then(hand),
    }));
  return (
    <Menu
      label={t('acts', { name })}
      items={
        closed
          ? [{ id: 'link', label: t('link.new'), run: () => void acts.relink(seat, name).then(hand) }]
          : [
              ...(roles.length > 0 ? [...roles, 'line' as const] : []),
              ...(seat.as === 'facilitator' ? [] : moves),
              ...(seat.as === 'player'
                ? [
                    {
                      id: 'observer',
                      label: t('move.observer'),
                      run: () => void acts.move(seat, { as: 'observer' }, name).then(hand),
                    },
                  ]
                : []),
              ...(seat.as === 'player' ? ['line' as const, ...times] : []),
              ...(seat.as === 'facilitator' ? [] : ['line' as const]),
              { id: 'link', label: t('link.new'), run: () => void acts.relink(seat, name).then(hand) },
              {
                id: 'remove',
                label: t('remove'),
                danger: true,
                why: me ? t('remove.self') : undefined,
                run: () => void acts.remove(seat, name),
              },
            ]
      }
      trigger={(opener) => <IconButton {...opener} icon={Ellipsis} size="small" label={t('acts', { name })} />}
    />
  );
}
