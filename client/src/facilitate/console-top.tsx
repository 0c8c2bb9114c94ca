/** The console's top bar: what is played, where it stands, who is here, and the doors out. */
import { Download, PlaySquare, UserPlus, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { Menu } from '../ui/menu.tsx';
import { TeamGlyph } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './console.module.css';
import { PeopleDialog } from './people-dialog.tsx';
import { exportLog } from './seats-http.ts';
import { consoleText } from './text.ts';

export function ConsoleTop(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const id = useExercise((state) => state.id);
  const link = useExercise((state) => state.link.state);
  const title = useExercise((state) => state.exercise.title);
  const code = useExercise((state) => state.exercise.created?.code ?? '');
  const stage = useExercise((state) => state.exercise.stage);
  const status = useExercise((state) => state.exercise.status);
  const seats = useExercise((state) => state.exercise.seats);
  const presence = useExercise((state) => state.presence);
  const [people, setPeople] = useState(stage === 'lobby');
  const players = Object.values(seats).filter(({ as }) => as === 'player');
  const cell = Object.values(seats).filter(({ as }) => as === 'facilitator');
  const online = (list: typeof players) => list.filter(({ seat }) => presence[seat]?.online === true).length;
  const save = (pseudonyms: boolean) => () => {
    exportLog(id, pseudonyms).catch(() => toast({ text: t('failed'), tone: 'alert' }));
  };
  return (
    <header className={styles.top}>
      <div className={styles.title}>
        <Mark />
        <span>
          <b>{title}</b>
          <small>{t('code', { code })}</small>
        </span>
        <span className={styles.cell}>
          <TeamGlyph team="white-cell" /> {t('white-cell')} <small>{t('here', { count: online(cell) })}</small>
        </span>
      </div>
      <div className={styles.turn}>
        {status !== null && (
          <b>
            {t('turn', {
              turn: status.turn,
              turns: status.turns,
              label: status.label === undefined ? '' : ` · ${say(status.label)}`,
            })}
          </b>
        )}
        <span className={styles.stage}>{t(`stage.${stage}`)}</span>
      </div>
      <div className={styles.doors}>
        <span className={styles.count}>
          <Icon of={Users} size={16} /> {t('seats', { taken: players.length, online: online(players) })}
        </span>
        <span className={styles.link} data-state={link} role="status">
          {t(`link.${link}`)}
        </span>
        <ButtonLink icon={PlaySquare} href={`/s/${id}/aar`}>
          {t('replay')}
        </ButtonLink>
        <Menu
          label={t('export')}
          items={[
            { id: 'whole', label: t('export.whole'), run: save(false) },
            { id: 'pseudonyms', label: t('export.pseudonyms'), run: save(true) },
          ]}
          trigger={(opener) => (
            <Button icon={Download} {...opener}>
              {t('export')}
            </Button>
          )}
        />
        <Button icon={UserPlus} onClick={() => setPeople(true)}>
          {t('invite')}
        </Button>
      </div>
      <PeopleDialog open={people} close={() => setPeople(false)} />
    </header>
  );
}
