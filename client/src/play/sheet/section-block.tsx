/** A section of the sheet: its header says how far it is, who is in it and what was said about it. */
import { readyPath } from '@sandtable/shared/exercise/draft.ts';
import type { Section } from '@sandtable/shared/rules/sheet.ts';
import { ChevronDown, ChevronRight, Circle, CircleAlert, CircleCheck } from 'lucide-react';
import { memo, type ReactNode, useId, useState } from 'react';
import { useStore } from 'zustand';
import { useExercise } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { State } from '../../ui/tag.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useFieldWords } from '../../widgets/field-words.ts';
import { costOf, purseProblem, sumOf } from '../../widgets/limits.ts';
import { ShareBar } from '../../widgets/share-bar.tsx';
import { usePeersIn, useSheet, withEdits } from '../../widgets/sheet-context.tsx';
import { standing } from '../../widgets/standing.ts';
import { Widget } from '../../widgets/widget.tsx';
import { playText } from '../play-text.ts';
import { Comments } from './comments.tsx';
import styles from './section-block.module.css';
import { useSectionStates } from './section-state.ts';

export const SectionBlock = memo(function SectionBlock({
  section,
  index,
}: {
  section: Section;
  index: number;
}): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const [open, setOpen] = useState(section.advanced !== true);
  const id = useId();
  return (
    <div className={styles.section} data-block="">
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            data-section={index}
            onClick={() => setOpen(!open)}
          >
            <Icon of={open ? ChevronDown : ChevronRight} size={16} />
            <span className={styles.title}>{say(section.title)}</span>
            {section.advanced && <small className={styles.quiet}>{t('section.advanced')}</small>}
          </button>
        </h3>
        <span className={styles.state}>
          <HeadState section={section} />
        </span>
        <ReadyTick section={section} />
        <Comments about={section.id} title={say(section.title)} />
      </div>
      {/* Hidden, not unmounted: what is being typed in it stays what it is. */}
      <div id={id} hidden={!open} className={styles.body}>
        {section.help && <p className={styles.help}>{say(section.help)}</p>}
        <Purse section={section} />
        {section.fields.map((field) => (
          <Widget key={field.path} field={field} />
        ))}
      </div>
    </div>
  );
});

function HeadState({ section }: { section: Section }): ReactNode {
  const t = useText(playText);
  const { team, closed } = useSheet();
  const peers = usePeersIn(section);
  const state = useSectionStates().find((one) => one.section === section)?.state;
  const [first] = peers;
  if (first !== undefined)
    return (
      <State>
        <Avatar name={first} team={team} small />
        {t('section.editing', { name: first, more: peers.length - 1 })}
      </State>
    );
  if (closed !== 'open') return null;
  if (state === 'wrong')
    return (
      <State tone="alert" icon={CircleAlert}>
        {t('section.wrong')}
      </State>
    );
  if (state === 'ready') return <State tone="ok">{t('section.ready')}</State>;
  if (state === 'drafted') return <State>{t('section.drafted')}</State>;
  return <State>{t('section.untouched')}</State>;
}

/** Somebody of the team calls the section done. It changes nothing but what the team sees of itself. */
function ReadyTick({ section }: { section: Section }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const { desk, closed } = useSheet();
  const ready = useSectionStates().find((one) => one.section === section)?.state === 'ready';
  if (closed !== 'open') return null;
  const path = readyPath(section.id);
  return (
    <IconButton
      size="small"
      icon={ready ? CircleCheck : Circle}
      label={t('section.tick', { section: say(section.title) })}
      aria-pressed={ready}
      className={ready ? styles.ticked : styles.tick}
      onClick={() => {
        desk.edit(path, ready ? null : true);
        desk.leave(path);
      }}
    />
  );
}

/** What the section's purse holds, and what is placed of it. */
export function Purse({ section }: { section: Section }): ReactNode {
  const t = useText(playText);
  const words = useFieldWords();
  const figures = useFigures();
  const say = useRulesetText();
  const { desk, team, fields } = useSheet();
  const edits = useStore(desk.store, (state) => state.edits);
  // Rounded to what can be seen, and compared as a string, so that the header renders only when a figure moves.
  const costs = useExercise((state) =>
    section.fields
      .map((field) =>
        costOf(field, withEdits(field.path, standing(state, team, fields, field.path).value, edits)).toFixed(6),
      )
      .join(' '),
  )
    .split(' ')
    .map(Number);
  const spent = Number(sumOf(costs).toFixed(6));
  const { budget } = section;
  if (budget === undefined) return null;
  const over = purseProblem(section, spent);
  return (
    <>
      <p className={over === null ? styles.purse : styles.overdrawn}>
        <span>{say(budget.label)}</span>
        <span>
          {t('purse.placed', {
            spent: figures.number(spent, budget.unit),
            total: words.amount(budget.total, budget.unit),
          })}
          {' · '}
          <b>
            {over === null
              ? t('purse.left', { left: words.amount(budget.total - spent, budget.unit) })
              : t('purse.over', { over: words.amount(spent - budget.total, budget.unit) })}
          </b>
        </span>
      </p>
      <ShareBar
        parts={section.fields.map(({ path }, i) => ({ id: path, value: costs[i] ?? 0 }))}
        total={budget.total}
      />
    </>
  );
}
