/** What the team said about a section of the sheet, its rows included, or about one row: for this team and the white cell. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import { findRow } from '@sandtable/shared/rules/rows.ts';
import { Check } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { catalogue, useRulesetText, useText } from '../../ui/text.tsx';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { playText } from '../play-text.ts';
import { wireChannel } from '../talk/channels.ts';
import { Composer } from '../talk/composer.tsx';
import en from '../text/comments.en.ts';
import { useIndexed } from '../use-indexed.ts';
import { useFold, useNameOf } from '../use-table.ts';
import { placeOf } from './comment-count.ts';
import styles from './comments.module.css';

const threadText = catalogue(en, { uk: () => import('../text/comments.uk.ts') });

const sectionOf = (one: Said) =>
  one.form === 'comment' && one.about !== undefined ? placeOf(one.step, one.about, null) : null;
/** Under the comment that it settles. */
const settles = (one: Said) => (one.form === 'resolution' ? (one.about ?? null) : null);

export function Thread({ about, row }: { about: string; row: string | null }): ReactNode {
  const t = useText(threadText);
  const table = useText(playText);
  const say = useRulesetText();
  const open = useOpen();
  const { team, sheet } = useSheet();
  const nameOf = useNameOf();
  const step = useFold((x) => x.step);
  const said = useFold((x) => x.said);
  const waiting = useExercise((state) => state.unanswered);
  const all = useIndexed(said, sectionOf).of(placeOf(step, about, null));
  const settled = useIndexed(said, settles);
  const channel = wireChannel('team', team);
  const here = (key: string | undefined) => row === null || key === row;
  useEffect(() => {
    // One opens a thread to write in it or to read it; either way the field is where the hand belongs.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(':popover-open textarea')?.focus());
  }, []);
  return (
    <>
      <ol className={styles.list}>
        {all
          .filter((one) => here(one.row?.key))
          .map((one) => (
            <li key={one.id} className={settled.of(one.id).length > 0 ? 'muted' : undefined}>
              {row === null && one.row !== undefined && <small className={styles.on}>{say(one.row.label)}</small>}
              <b>
                {one.actor !== null && 'seat' in one.actor
                  ? nameOf(one.actor.seat, table('somebody'))
                  : table('somebody')}
              </b>{' '}
              {one.text}{' '}
              {settled.of(one.id).length > 0 ? (
                <small>{t('resolved')}</small>
              ) : (
                <Button
                  look="quiet"
                  size="small"
                  icon={Check}
                  onClick={() =>
                    void open.send({ act: 'say', form: 'resolution', channel, text: one.text, about: one.id })
                  }
                >
                  {t('resolve')}
                </Button>
              )}
            </li>
          ))}
        {waiting.map(({ id, command }) => {
          if (command.act !== 'say' || command.form !== 'comment' || command.about !== about || !here(command.row))
            return null;
          const on = row === null && command.row !== undefined ? findRow(sheet, command.row) : null;
          return (
            <li key={id} className="muted">
              {on !== null && <small className={styles.on}>{say(on.label)}</small>}
              {command.text} <small>{table('talk.waiting')}</small>
            </li>
          );
        })}
      </ol>
      <Composer
        name={row === null ? `comment/${about}` : `comment/${about}/${row}`}
        label={t('write')}
        action={t('send')}
        onSend={(text) =>
          open.send({ act: 'say', form: 'comment', channel, text, about, ...(row === null ? {} : { row }) })
        }
      />
    </>
  );
}
