/** Everything that is said, in every channel, newest first; questions to the white cell can be answered in place. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import type { ReactNode } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamName } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import styles from './console.module.css';
import { consoleText } from './text.ts';

const SHOWN = 60;

export function ChannelsPane(): ReactNode {
  const t = useText(consoleText);
  const { locale } = useLanguage();
  const said = useExercise((state) => state.exercise.said);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const newest = said.slice(-SHOWN).reverse();
  return (
    <section className={styles.pane} aria-labelledby="channels-title">
      <header className={styles.head}>
        <h2 id="channels-title">{t('talk.title')}</h2>
      </header>
      {newest.length === 0 ? (
        <p className={styles.quiet}>{t('talk.empty')}</p>
      ) : (
        <ul className={styles.talk}>
          {newest.map((one) => (
            <li key={one.id}>
              <time>{time.format(one.at)}</time>
              <span>
                <FromTo said={one} />
                <span>{one.text}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FromTo({ said }: { said: Said }): ReactNode {
  const t = useText(consoleText);
  const { actor, channel } = said;
  const from = actor !== null && 'team' in actor ? actor.team : 'white-cell';
  return (
    <small className={styles.route}>
      <TeamName team={from} short /> →{' '}
      {channel.kind === 'all'
        ? t('talk.all')
        : channel.kind === 'white-cell'
          ? t('white-cell')
          : channel.teams
              .filter((team) => team !== from || channel.teams.length === 1)
              .map((team) => <TeamName key={team} team={team} short />)}
    </small>
  );
}
