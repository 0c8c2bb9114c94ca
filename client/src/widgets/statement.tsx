/**
 * A sentence to the world, in the team's own words. Sentences to begin with are put in at the cursor; what a teammate
 * writes meanwhile comes in around it, and the cursor stays with the words it stood at.
 */
import { readyPath } from '@sandtable/shared/exercise/draft.ts';
import type { StatementField } from '@sandtable/shared/rules/sheet.ts';
import { Handshake, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { say as announce } from '../ui/live.tsx';
import { Menu } from '../ui/menu.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { carried } from './caret.ts';
import { FieldName, Label, Problems, Standing, useFieldNote } from './parts.tsx';
import { readsAsPromise } from './promise.ts';
import { type ElementView, useElement, useSheet } from './sheet-context.tsx';
import styles from './statement.module.css';
import { widgetText } from './widget-text.ts';

export default function Statement({ field, bloc }: { field: StatementField; bloc: string | null }): ReactNode {
  const say = useRulesetText();
  const t = useText(widgetText);
  const at = useElement(field, bloc);
  const note = useFieldNote(field);
  const value = typeof at.value === 'string' ? at.value : '';
  const last = typeof field.last === 'string' ? field.last : '';
  return (
    <div className={styles.statement} data-element={at.key} data-row={field.path}>
      <div className={styles.head}>
        <Label name={<FieldName field={field} />} note={note} />
        {at.peer !== undefined && <span className={styles.who}>{at.peer}</span>}
      </div>
      {at.readOnly ? (
        <p className={styles.said}>{value === '' ? t('statement.none') : value}</p>
      ) : (
        <Words field={field} at={at} value={value} />
      )}
      {field.promise !== undefined && readsAsPromise(value) && (
        <p className={styles.promise} role="status">
          <Icon of={Handshake} size={14} />
          <span>{say(field.promise)}</span>
        </p>
      )}
      {last !== '' && <p className={styles.last}>{t('statement.last', { words: last })}</p>}
      <Standing field={field} element={null} at={at} />
      <Problems field={field} bloc={bloc} />
    </div>
  );
}

function Words({ field, at, value }: { field: StatementField; at: ElementView; value: string }): ReactNode {
  const say = useRulesetText();
  const t = useText(widgetText);
  const { desk, sheet } = useSheet();
  const area = useRef<HTMLTextAreaElement>(null);
  /** What the area showed, and where the cursor stood in it, when this person last touched it. */
  const held = useRef({ value, from: value.length, to: value.length });
  const hold = (node: HTMLTextAreaElement) => {
    held.current = { value: node.value, from: node.selectionStart, to: node.selectionEnd };
  };

  useLayoutEffect(() => {
    const node = area.current;
    const { value: before, from, to } = held.current;
    if (node === null || before === value) return;
    const [start, end] = [carried(before, value, from), carried(before, value, to)];
    if (document.activeElement === node) node.setSelectionRange(start, end);
    held.current = { value, from: start, to: end };
  }, [value]);

  const insert = (words: string) => {
    const { to } = held.current;
    const [before, after] = [value.slice(0, to), value.slice(to)];
    const put = `${before === '' || /\s$/.test(before) ? '' : ' '}${words}${after === '' || /^\s/.test(after) ? '' : ' '}`;
    at.change(before + put + after);
    const end = before.length + put.length;
    held.current = { value: before + put + after, from: end, to: end };
    area.current?.focus();
    requestAnimationFrame(() => area.current?.setSelectionRange(end, end));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    const section = sheet.sections.find(({ fields }) => fields.includes(field));
    if (section === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const ready = readyPath(section.id);
    at.leave();
    desk.edit(ready, true);
    desk.leave(ready);
    announce(t('statement.ready', { section: say(section.title) }), ready);
  };

  return (
    <>
      <TextArea
        ref={area}
        label={say(field.label)}
        bare
        value={value}
        help={t('statement.count', { count: value.length, max: field.max })}
        onBlur={() => {
          desk.compose(at.key, false);
          at.leave();
        }}
        onChange={(event) => {
          hold(event.target);
          at.change(event.target.value);
        }}
        onSelect={(event) => hold(event.currentTarget)}
        onCompositionStart={() => desk.compose(at.key, true)}
        onCompositionEnd={() => desk.compose(at.key, false)}
        onKeyDown={onKeyDown}
      />
      {field.templates !== undefined && field.templates.length > 0 && (
        <div>
          <Menu
            label={t('statement.begin')}
            trigger={(opener) => (
              <Button {...opener} look="quiet" size="small" icon={Plus}>
                {t('statement.begin')}
              </Button>
            )}
            items={field.templates.map((template) => ({
              id: template.key,
              label: say(template),
              run: () => insert(say(template)),
            }))}
          />
        </div>
      )}
    </>
  );
}
