/** A card that waits to be sent. The first one is next: E sends it. */
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { ask } from '../../ui/dialog.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { Tag } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { AudienceWords } from '../audience-field.tsx';
import { injectText } from '../text.ts';
import styles from './injects-pane.module.css';
import { discard, type PreparedCard } from './prepared.ts';
import { useMissing, useSend } from './use-send.ts';

export function PreparedRow({ card, next, edit }: { card: PreparedCard; next: boolean; edit: () => void }): ReactNode {
  const t = useText(injectText);
  const exercise = useExercise((state) => state.id);
  const send = useSend();
  const missing = useMissing()(card);
  const title = card.title.trim() === '' ? t('untitled') : card.title;
  const drop = async () => {
    const question = {
      title: t('drop.title', { title }),
      text: t('drop.text'),
      action: t('drop.action'),
      danger: true,
    };
    if (await ask(question)) discard(exercise, card.id);
  };
  useShortcuts(
    useMemo(
      () =>
        next && missing === undefined
          ? [
              {
                keys: 'E',
                does: t('send.next'),
                run: () => {
                  void ask({ title: t('send.sure', { title }), action: t('send') }).then((sure) => sure && send(card));
                },
              },
            ]
          : [],
      [next, missing, t, title, send, card],
    ),
  );
  return (
    <li className={classes(styles.row, next && styles.next)}>
      <span className={styles.when}>{t(next ? 'next' : 'waits')}</span>
      <div className={styles.what}>
        <b>{title}</b>
        <p className={styles.meta}>
          <AudienceWords of={card.to} /> <span>{t(`medium.${card.medium}`)}</span>
          {card.effect !== null && <Tag>{t('moves')}</Tag>}
        </p>
        <p className={styles.acts}>
          <Button size="small" look={next ? 'primary' : 'plain'} why={missing} onClick={() => void send(card)}>
            {t('send')}
          </Button>
          <Button size="small" onClick={edit}>
            {t('edit')}
          </Button>
          <Button size="small" look="quiet" onClick={() => void drop()}>
            {t('drop')}
          </Button>
        </p>
      </div>
    </li>
  );
}
