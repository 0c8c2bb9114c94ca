/** Waiting for the start: who sits where, the role brief, and what happens next. */
import { BRIEF_READ } from '@sandtable/shared/wire.ts';
import { Circle, CircleCheck } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { LanguageButton, ThemeButton } from '../ui/display-settings.tsx';
import { Icon } from '../ui/icon.tsx';
import { PageTop } from '../ui/page-top.tsx';
import { Tag } from '../ui/tag.tsx';
import { TeamChip, TeamName, teamClass, useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { Brief } from './brief.tsx';
import { useBriefRead } from './brief-read.ts';
import styles from './lobby.module.css';
import { playText } from './play-text.ts';
import { SeatChoice } from './seat-choice.tsx';
import { useFold, useNameOf, useOwnTeam, useRules, useSeat } from './use-table.ts';

/** @param early whoever comes by a link to what there is only once it has begun */
export function Lobby({ early }: { early: boolean }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const team = useOwnTeam();
  const seat = useSeat();
  const title = useFold((x) => x.title);
  const id = useExercise((state) => state.id);
  const live = useExercise((state) => state.link.state === 'live');
  const { read } = useBriefRead(id);
  const { here } = useOpen();
  const ready = read && team !== undefined && live;
  useEffect(() => {
    if (!ready) return;
    here(BRIEF_READ);
    return () => here(null);
  }, [ready, here]);
  const role = team?.roles.find((one) => one.id === seat?.role);
  return (
    <div className={styles.lobby}>
      <PageTop title={title} note={t('lobby.title')} className={styles.top}>
        {team && <TeamChip team={team.id} note={role ? say(role.name) : undefined} className={styles.chip} />}
        <span className={styles.space} />
        <LanguageButton />
        <ThemeButton />
      </PageTop>
      <main className={styles.main}>
        <section className={styles.wait} aria-label={t('lobby.ready')}>
          <h1 className={styles.heading}>{t('lobby.heading')}</h1>
          {early && <p role="status">{t('lobby.early')}</p>}
          <p className={styles.lead}>{t('lobby.lead')}</p>
          <ul className={styles.checks}>
            <Check done={live}>{t(live ? 'lobby.check.line' : 'lobby.check.no-line')}</Check>
            <Check done={seat !== undefined}>
              {team ? t('lobby.check.seat', { team: say(team.name) }) : t('lobby.check.watch')}
            </Check>
            {team && <Check done={read}>{t(read ? 'lobby.check.brief' : 'lobby.check.no-brief')}</Check>}
          </ul>
          <SeatChoice />
          <Seats />
        </section>
        <section className={styles.brief} aria-label={t('brief.title')}>
          <h2 className={styles.subheading}>{team ? t('brief.title') : say(rules.manifest.title)}</h2>
          <Brief />
        </section>
      </main>
    </div>
  );
}

function Check({ done, children }: { done: boolean; children: ReactNode }): ReactNode {
  return (
    <li className={done ? styles.done : undefined}>
      <Icon of={done ? CircleCheck : Circle} size={16} />
      <span>{children}</span>
    </li>
  );
}

/** Every team with who sits there. Whether somebody of another team is at the screen is that team's business. */
function Seats(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const looks = useTeamLooks();
  const nameOf = useNameOf();
  const seats = useFold((x) => x.seats);
  const presence = useExercise((state) => state.presence);
  return (
    <div className={styles.teams}>
      {rules.manifest.teams.map((team) => {
        const taken = Object.values(seats).filter((seat) => seat.team === team.id);
        return (
          <section key={team.id} className={`${styles.team} ${teamClass(looks(team.id))}`} aria-label={say(team.name)}>
            <h3 className={styles.name}>
              <TeamName team={team.id} />
              <small>{t('lobby.seated', { count: taken.length })}</small>
            </h3>
            <ul>
              {taken.map((seat) => {
                const role = team.roles.find((one) => one.id === seat.role);
                const away = presence[seat.seat]?.online === false;
                return (
                  <li key={seat.seat} className={styles.seat}>
                    <Avatar name={nameOf(seat.seat, '?')} team={team.id} away={away} small />
                    <span>{nameOf(seat.seat, t('lobby.someone'))}</span>
                    <span className={styles.role}>{role ? say(role.name) : ''}</span>
                    {away && <Tag tone="alert">{t('lobby.away')}</Tag>}
                  </li>
                );
              })}
              {taken.length === 0 && <li className={styles.free}>{t('lobby.empty')}</li>}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
