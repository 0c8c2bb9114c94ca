/** A card that was sent: what it said, to whom, what it was to bring about, and the way to take it back. */
import type { InjectCard } from '@sandtable/shared/exercise/exercise.ts';
import { outcomeOf } from '@sandtable/shared/exercise/observed.ts';
import { Check, NotebookPen, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { ask } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.ts';
import { State, Tag } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { AudienceWords } from '../audience-field.tsx';
import { injectText, mselText } from '../text.ts';
import { Expected, Outcome } from './expected.tsx';
import styles from './injects-pane.module.css';

export function SentRow({ card, note }: { card: InjectCard; note: (about: string) => void }): ReactNode {
  const t = useText(injectText);
  const m = useText(mselText);
  const act = useAct();
  const { locale } = useLanguage();
  const closed = useExercise((state) => state.exercise.stage === 'closed');
  const notes = useExercise((state) => state.exercise.notes);
  const { id, at, title, text, to, recalled, aside, expected, medium, item } = card;
  const names = item === undefined ? [id] : [id, item];
  const outcome = outcomeOf(notes.filter(({ about }) => about !== undefined && names.includes(about)));
  const recall = async () => {
    const question = { title: t('recall.title', { title }), text: t('recall.text'), action: t('recall') };
    if (await ask(question)) await act({ act: 'recall', inject: id });
  };
  return (
    <li className={classes(styles.row, styles.sent)}>
      <time className={styles.when} dateTime={new Date(at).toISOString()}>
        {hourMinute(locale).format(at)}
      </time>
      <div className={styles.what}>
        <p className={styles.line}>
          <span className={recalled ? styles.recalled : undefined}>{title}</span>
          {recalled ? (
            <Tag tone="alert">{t('recalled')}</Tag>
          ) : aside ? (
            <Tag>{t('aside')}</Tag>
          ) : (
            <State icon={Check}>{t('state.sent')}</State>
          )}
        </p>
        <p className={styles.meta}>
          <AudienceWords of={to} /> <span>{t(`medium.${medium}`)}</span>
          {expected !== undefined && !recalled && !aside && <Outcome of={outcome} />}
        </p>
        <details className={styles.more}>
          <summary>{t('more')}</summary>
          {text !== '' && <p className={styles.text}>{text}</p>}
          <Expected about={names} expected={expected} />
          {!closed && (
            <p className={styles.acts}>
              {expected !== undefined && (
                <Button size="small" icon={NotebookPen} onClick={() => note(id)}>
                  {m('observed.note')}
                </Button>
              )}
              {!recalled && (
                <Button size="small" icon={Undo2} onClick={() => void recall()}>
                  {t('recall')}
                </Button>
              )}
            </p>
          )}
        </details>
      </div>
    </li>
  );
}
