/** What the record under the playhead said, in words, with the reasons; and who believed otherwise at that moment. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { isOutside, widestGaps } from '../facilitate/see/gaps.ts';
import { useFigures } from '../panels/figures.ts';
import { hourMinute } from '../play/hour-minute.ts';
import { boardOf } from '../play/known.ts';
import { type LogItem, logItems, weightOf } from '../play/log/items.ts';
import { LogRow } from '../play/log/log-row.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './moment-pane.module.css';
import { useSentence } from './sentences.ts';
import { replayText } from './text.ts';

/** Headlines and normal results first; the others wait behind one line. */
const SHOWN = 10;

/** What a side said in words of its own is not a smaller result, though it was for few. */
function rankOf(item: LogItem): number {
  const rank = weightOf(item);
  return item.what === 'fact' && item.reading.quotes === true ? Math.max(rank, 2.5) : rank;
}
/** Beliefs that do not hold the truth: the widest few. */
const BELIEFS = 4;

export function MomentPane({
  rules,
  viewer,
  exercise,
  record,
  people,
  flashes = false,
}: {
  rules: AnyRules;
  viewer: Viewer;
  exercise: Exercise;
  record: ToldRecord | undefined;
  people: { readonly [seat: string]: string };
  /** It has just come by, at a speed at which one would overlook it. */
  flashes?: boolean;
}): ReactNode {
  const t = useText(replayText);
  const sentence = useSentence(people);
  return (
    <>
      <div className={styles.told} data-flash={flashes ? '' : undefined}>
        <p className={styles.what}>{record === undefined ? t('moment.nothing') : sentence(record)}</p>
        {record !== undefined && (
          <Facts key={record.n} rules={rules} viewer={viewer} exercise={exercise} record={record} />
        )}
      </div>
      {viewer.kind === 'facilitator' && <Beliefs rules={rules} exercise={exercise} />}
    </>
  );
}

/** The lines of the log that this record brought, each with its why. */
function Facts({
  rules,
  viewer,
  exercise,
  record,
}: {
  rules: AnyRules;
  viewer: Viewer;
  exercise: Exercise;
  record: ToldRecord;
}): ReactNode {
  const t = useText(replayText);
  const { locale } = useLanguage();
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(
    () =>
      logItems(rules, exercise, viewer)
        .filter(({ n, what }) => n === record.n && what !== 'announcement' && what !== 'comment')
        .sort((a, b) => rankOf(b) - rankOf(a)),
    [rules, exercise, viewer, record],
  );
  const toggle = useCallback((id: string) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <div className={styles.facts}>
      {shown.map((item) => (
        <LogRow
          key={item.id}
          item={item}
          open={opened.has(item.id)}
          clock={hourMinute(locale).format(item.at)}
          onToggle={toggle}
          onOffer={() => {}}
        />
      ))}
      {items.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('moment.more', { count: items.length - shown.length })}
        </button>
      )}
    </div>
  );
}

/** "Russia believed 30–55; it was 62." */
function Beliefs({ rules, exercise }: { rules: AnyRules; exercise: Exercise }): ReactNode {
  const t = useText(replayText);
  const say = useRulesetText();
  const figures = useFigures();
  const wrong = useMemo(() => {
    if (rules.beliefs === undefined) return [];
    const { indicators } = boardOf(rules, exercise.known, { kind: 'facilitator' });
    return widestGaps(rules, indicators, exercise.known)
      .flatMap(({ indicator, truth, beliefs }) =>
        Object.entries(beliefs).flatMap(([team, belief]) =>
          belief !== undefined && isOutside(belief, truth) ? [{ indicator, truth, team, belief }] : [],
        ),
      )
      .slice(0, BELIEFS);
  }, [rules, exercise.known]);
  if (wrong.length === 0) return null;
  return (
    <section className={styles.beliefs}>
      <h3>{t('believed.title')}</h3>
      <ul>
        {wrong.map(({ indicator, truth, team, belief }) => (
          <li key={`${indicator.id}${team}`}>
            <TeamName team={team} />{' '}
            {t('believed', {
              what: say(indicator.label),
              range: figures.range(belief.low, belief.high, indicator.unit),
              truth: figures.number(truth, indicator.unit),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
