/** An item that was not sent: when it comes and why, and what may be done with it. What is next stands open. */
import type { MselItem } from '@sandtable/shared/exercise/msel.ts';
import {
  ChevronDown,
  CircleSlash,
  Clock3,
  Dices,
  GitCommitHorizontal,
  Hand,
  NotebookPen,
  Pause,
  Timer,
  TriangleAlert,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { useTimeLeft } from '../../ui/clock.tsx';
import { clockDigits } from '../../ui/clock-digits.ts';
import { ask } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/language.ts';
import { State, Tag } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { AudienceWords } from '../audience-field.tsx';
import { injectText, mselText } from '../text.ts';
import { Expected } from './expected.tsx';
import styles from './injects-pane.module.css';
import type { ItemOfList, Standing } from './list.ts';
import { useDeliver, useNotNow } from './use-send.ts';
import { useTriggerWords } from './use-trigger-words.ts';

/** Within this of its instant an item says how long it still has, ms. */
const SOON = 30 * 60_000;

export function ItemRow({
  row: { line, standing },
  next,
  edit,
  note,
}: {
  row: ItemOfList;
  next: boolean;
  edit: (item: MselItem) => void;
  note: (about: string) => void;
}): ReactNode {
  const t = useText(mselText);
  const words = useTriggerWords();
  const { item } = line;
  const [opened, setOpened] = useState(false);
  const open = next || opened;
  return (
    <li className={classes(styles.row, next && styles.next, line.state === 'skipped' && styles.sent)}>
      <When item={item} standing={standing} />
      <div className={styles.what}>
        <p className={styles.line}>
          {next ? (
            <b>{item.title}</b>
          ) : (
            <button
              type="button"
              className={styles.title}
              aria-expanded={open}
              aria-label={t('more', { title: item.title })}
              onClick={() => setOpened(!opened)}
            >
              <b>{item.title}</b>
              <Icon of={ChevronDown} size={14} />
            </button>
          )}
          <Kind item={item} standing={standing} />
        </p>
        <p className={styles.meta}>
          <AudienceWords of={item.to} />{' '}
          <span>
            {line.drawn === undefined ? words.says(item) : t('state.failed.why', { percent: item.chance ?? 0 })}
          </span>
        </p>
        {open && <Opened item={item} state={line.state} next={next} edit={edit} note={note} />}
      </div>
    </li>
  );
}

/** Left: the time, or the moment. */
function When({ item: { trigger }, standing }: { item: MselItem; standing: Standing }): ReactNode {
  const t = useText(mselText);
  const { locale } = useLanguage();
  const turn = useExercise((state) => state.exercise.status?.turn ?? 1);
  const at = standing.is === 'timed' ? standing.at : trigger.on === 'time' ? trigger.at : undefined;
  const words =
    'turn' in trigger && trigger.turn !== turn
      ? t('when.turn', { turn: trigger.turn })
      : at !== undefined
        ? hourMinute(locale).format(at)
        : trigger.on === 'minute'
          ? t('when.minute', { minute: trigger.minute })
          : trigger.on === 'phase'
            ? t(`when.${trigger.moment}`)
            : t('when.any');
  return <span className={styles.when}>{words}</span>;
}

/** Right: how it stands, else what kind of trigger it has, always spelled out. */
function Kind({ item: { trigger, chance }, standing }: { item: MselItem; standing: Standing }): ReactNode {
  const t = useText(mselText);
  switch (standing.is) {
    case 'held':
      return <State icon={Pause}>{t('state.held')}</State>;
    case 'skipped':
      return <State icon={CircleSlash}>{t('state.skipped')}</State>;
    case 'passed':
      return (
        <Tag tone="alert" icon={TriangleAlert}>
          {t('state.passed')}
        </Tag>
      );
    case 'timed':
      if (chance === undefined) return <Due at={standing.at} />;
  }
  if (chance !== undefined) return <State icon={Dices}>{t('kind.chance', { percent: chance })}</State>;
  if (trigger.on === 'manual') return <State icon={Hand}>{t('kind.manual')}</State>;
  if (trigger.on === 'condition') return <State icon={GitCommitHorizontal}>{t('kind.if')}</State>;
  return <State icon={Clock3}>{t('kind.auto')}</State>;
}

function Due({ at }: { at: number }): ReactNode {
  const t = useText(mselText);
  const ahead = useExercise((state) => state.ahead);
  const left = useTimeLeft({ kind: 'running', until: at }, ahead) ?? 0;
  if (left > SOON) return <State icon={Clock3}>{t('kind.auto')}</State>;
  return (
    <Tag tone="alert" icon={Timer}>
      {left === 0 ? t('state.now') : t('state.due', { time: clockDigits(left) })}
    </Tag>
  );
}

function Opened({
  item,
  state,
  next,
  edit,
  note,
}: {
  item: MselItem;
  state: 'waiting' | 'held' | 'skipped';
  next: boolean;
  edit: (item: MselItem) => void;
  note: (about: string) => void;
}): ReactNode {
  const t = useText(mselText);
  const i = useText(injectText);
  const act = useAct();
  const deliver = useDeliver();
  const notNow = useNotNow(item.effects.length > 0);
  const closed = useExercise((exercise) => exercise.exercise.stage === 'closed');
  const change = (does: 'hold' | 'release' | 'skip' | 'restore') =>
    void act({ act: 'msel', change: { do: does, item: item.id } });
  const remove = async () => {
    const question = {
      title: t('remove.title', { title: item.title }),
      text: t('remove.text'),
      action: t('remove'),
      danger: true,
    };
    if (await ask(question)) await act({ act: 'msel', change: { do: 'remove', items: [item.id] } });
  };
  return (
    <>
      {item.text !== '' && <p className={classes(styles.text, styles.clip)}>{item.text}</p>}
      <Expected about={[item.id]} expected={item.expected} />
      {item.effects.length > 0 && (
        <p className={styles.meta}>
          <Tag>{i('moves')}</Tag> <span>{item.justification}</span>
        </p>
      )}
      {!closed && (
        <p className={styles.acts}>
          {state !== 'skipped' && (
            <Button size="small" look={next ? 'primary' : 'plain'} why={notNow} onClick={() => void deliver(item)}>
              {t('send')}
            </Button>
          )}
          <Button size="small" onClick={() => edit(item)}>
            {t('edit')}
          </Button>
          {state === 'waiting' && item.trigger.on !== 'manual' && (
            <Button size="small" onClick={() => change('hold')}>
              {t('hold')}
            </Button>
          )}
          {state === 'held' && (
            <Button size="small" onClick={() => change('release')}>
              {t('release')}
            </Button>
          )}
          {state === 'skipped' ? (
            <Button size="small" onClick={() => change('restore')}>
              {t('restore')}
            </Button>
          ) : (
            <Button size="small" look="quiet" onClick={() => change('skip')}>
              {t('skip')}
            </Button>
          )}
          {item.expected !== undefined && !next && (
            <Button size="small" look="quiet" icon={NotebookPen} onClick={() => note(item.id)}>
              {t('observed.note')}
            </Button>
          )}
          {!next && (
            <Button size="small" look="quiet" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
