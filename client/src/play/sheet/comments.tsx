/** What the team said about a section: a thread in a popover, for this team and the white cell. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import { Check, MessageSquare, MessageSquarePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useText } from '../../ui/text.tsx';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { playText } from '../play-text.ts';
import { Composer } from '../talk/composer.tsx';
import { useIndexed } from '../use-indexed.ts';
import { useFold, useNameOf } from '../use-table.ts';
import styles from './comments.module.css';

const placeOf = (one: Said) => (one.form === 'comment' ? `${one.step} ${one.about}` : null);
/** Under the comment that it settles. */
const settles = (one: Said) => (one.form === 'resolution' ? (one.about ?? null) : null);

export function Comments({ about, title }: { about: string; title: string }): ReactNode {
  const t = useText(playText);
  const open = useOpen();
  const { team } = useSheet();
  const nameOf = useNameOf();
  const step = useFold((x) => x.step);
  const said = useFold((x) => x.said);
  const waiting = useExercise((state) => state.unanswered);
  const comments = useIndexed(said, placeOf).of(`${step} ${about}`);
  const settled = useIndexed(said, settles);
  const unresolved = comments.filter(({ id }) => settled.of(id).length === 0).length;
  const pending = waiting.flatMap(({ command }) =>
    command.act === 'say' && command.form === 'comment' && command.about === about ? [command.text] : [],
  );
  return (
    <Popover
      label={t('comments.title', { section: title })}
      side="below"
      className={styles.thread}
      onToggle={(shown) => {
        // One opens a thread to write in it or to read it; either way the field is where the hand belongs.
        if (shown) requestAnimationFrame(() => document.querySelector<HTMLElement>(':popover-open textarea')?.focus());
      }}
      trigger={(opener) => (
        <Button
          {...opener}
          look="quiet"
          size="small"
          data-comments=""
          aria-label={t('comments.open', { count: unresolved, section: title })}
          className={styles.open}
        >
          <Icon of={comments.length > 0 ? MessageSquare : MessageSquarePlus} size={14} />
          {unresolved > 0 && t('comments.count', { count: unresolved })}
        </Button>
      )}
    >
      <ol className={styles.list}>
        {comments.map((one) => (
          <li key={one.id} className={settled.of(one.id).length > 0 ? 'muted' : undefined}>
            <b>{one.actor !== null && 'seat' in one.actor ? nameOf(one.actor.seat, t('somebody')) : t('somebody')}</b>{' '}
            {one.text}{' '}
            {settled.of(one.id).length > 0 ? (
              <small>{t('comments.resolved')}</small>
            ) : (
              <Button
                look="quiet"
                size="small"
                icon={Check}
                onClick={() =>
                  void open.send({
                    act: 'say',
                    form: 'resolution',
                    channel: { kind: 'teams', teams: [team] },
                    text: one.text,
                    about: one.id,
                  })
                }
              >
                {t('comments.resolve')}
              </Button>
            )}
          </li>
        ))}
        {pending.map((text) => (
          <li key={text} className="muted">
            {text} <small>{t('talk.waiting')}</small>
          </li>
        ))}
      </ol>
      <Composer
        name={`comment/${about}`}
        label={t('comments.write')}
        action={t('comments.send')}
        onSend={(text) =>
          open.send({ act: 'say', form: 'comment', channel: { kind: 'teams', teams: [team] }, text, about })
        }
      />
    </Popover>
  );
}
