/** The team's order sheet: who is here, how far it is, the sections, and the bar that seals it. */
import { CircleCheck, CloudCheck, CloudOff, CloudUpload, Lock } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useExercise } from '../../exercise-context.tsx';
import { storageWorks } from '../../kept-text.ts';
import { Avatars } from '../../ui/avatar.tsx';
import { Banner, OfflineBanner, PausedBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { say as announce } from '../../ui/live.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { soon } from '../../ui/soon.ts';
import { State } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { holdDraft } from '../../ui/unsent.ts';
import { BesideRows } from '../../widgets/beside-row.tsx';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { SheetProvider, type SheetView, useSheet } from '../../widgets/sheet-context.tsx';
import { useHands } from '../../widgets/use-hands.ts';
import { playState } from '../play-state.ts';
import { playText } from '../play-text.ts';
import { useSince } from '../use-since.ts';
import { useFold, useRules, useTeammates } from '../use-table.ts';
import { useWaiting } from '../waiting.ts';
import { openComments, RowComments } from './comments.tsx';
import { DeadlineNote } from './deadline-note.tsx';
import { Leftovers } from './leftovers.tsx';
import { SealBar } from './seal-bar.tsx';
import { SectionBlock } from './section-block.tsx';
import { useSectionStates } from './section-state.ts';
import styles from './sheet-pane.module.css';
import { useTab } from './tabs.ts';
import { useSheetView } from './use-desk.ts';
import { useStill } from './use-still.ts';

const Where = soon(() => import('./where.tsx').then((module) => module.Where));
const Mentions = soon(() => import('../talk/mentions.tsx').then((module) => module.Mentions));
const LateNote = soon(() => import('./late-note.tsx').then((module) => module.LateNote));
const ProposalCount = lazy(() =>
  import('../../widgets/proposals.tsx').then((module) => ({ default: module.ProposalCount })),
);

export function SheetPane({ team, className }: { team: string; className?: string | undefined }): ReactNode {
  const id = useExercise((state) => state.id);
  const seat = useExercise((state) => state.seat);
  const tab = useTab(`${id} ${seat}`);
  const view = useSheetView(team, tab.active);
  return (
    <SheetProvider view={view}>
      <BesideRows value={RowComments}>
        <Sheet view={view} onTakeOver={tab.takeOver} className={className} />
      </BesideRows>
    </SheetProvider>
  );
}

function Sheet({
  view,
  onTakeOver,
  className,
}: {
  view: SheetView;
  onTakeOver: () => void;
  className: string | undefined;
}): ReactNode {
  const t = useText(playText);
  const root = useRef<HTMLElement>(null);
  const mates = useTeammates(view.team);
  const sections = useRef<HTMLDivElement>(null);
  useStill(sections);
  useHands(root);
  useHeldDraft(view);
  useRestoredNotice(view);
  useSectionKeys(view, root);
  const leadWrites = useFold((x) => x.policy?.writeBy === 'lead');
  const here = mates.filter((mate) => mate.online).length;
  return (
    <section ref={root} className={classes(styles.sheet, className)} aria-label={t('sheet.label')} id="sheet">
      <Banners view={view} onTakeOver={onTakeOver} />
      <header className={styles.head}>
        <div className={styles.line}>
          <h2 className={styles.title}>{t('sheet.title')}</h2>
          <Saved />
          <span className={styles.space} />
          <Avatars
            small={false}
            people={mates.map(({ name, online, me }) => ({
              name: me ? t('you', { name }) : online ? name : t('away', { name }),
              team: view.team,
              away: !online,
            }))}
          />
        </div>
        <div className={styles.line}>
          {/* How far one is with a sheet is of use until it is handed in. */}
          {view.closed !== 'sealed' && view.closed !== 'locked' && <Progress />}
          <span className={styles.space} />
          {leadWrites ? (
            <Suspense>
              <ProposalCount />
            </Suspense>
          ) : (
            <span className={classes(styles.small, styles.here)}>{t('sheet.here', { here, all: mates.length })}</span>
          )}
        </div>
      </header>
      <div ref={sections} className={styles.sections} id="sheet-sections">
        <Leftovers />
        <ErrorBoundary pane>
          <div className={styles.columns}>
            {view.sheet.sections.map((section, index) => (
              <SectionBlock key={section.id} section={section} index={index} />
            ))}
          </div>
        </ErrorBoundary>
      </div>
      <SealBar />
      <Suspense>
        <Where />
        <Mentions />
      </Suspense>
    </section>
  );
}

function Banners({ view, onTakeOver }: { view: SheetView; onTakeOver: () => void }): ReactNode {
  const t = useText(playText);
  const link = useExercise((state) => state.link);
  const rules = useRules();
  const paused = useExercise(({ exercise: x }) => x.suspended === null && playState(rules, x) === 'paused');
  const extra = useExercise(({ exercise: x, seat }) => x.extra[seat ?? ''] !== undefined);
  const late = useStore(view.desk.store, ({ edits }) => Object.values(edits).some(({ state }) => state === 'late'));
  const seconds = useSince(link.state === 'offline' ? link.since : null);
  return (
    <>
      {link.state === 'offline' && <OfflineBanner seconds={seconds} />}
      {view.closed === 'other-tab' && (
        <Banner
          action={
            <Button size="small" onClick={onTakeOver}>
              {t('tab.take')}
            </Button>
          }
        >
          {t('tab.other')}
        </Banner>
      )}
      {!storageWorks() && <Banner tone="alert">{t('storage.off')}</Banner>}
      {paused && <PausedBanner />}
      {view.closed === 'open' && <DeadlineNote />}
      {(extra || late) && (
        <Suspense>
          <LateNote />
        </Suspense>
      )}
    </>
  );
}

/** Whether what was typed has arrived. */
function Saved(): ReactNode {
  const t = useText(playText);
  const { desk, closed } = useSheet();
  const edits = useStore(desk.store, (state) => state.edits);
  const live = useExercise((state) => state.link.state === 'live');
  const unanswered = useExercise((state) => state.unanswered.length);
  const all = Object.values(edits);
  const waiting = all.length + unanswered;
  useEffect(() => useWaiting.setState({ count: waiting }), [waiting]);
  if (closed === 'sealed')
    return (
      <State tone="ok" icon={Lock}>
        {t('sheet.sealed')}
      </State>
    );
  if (closed === 'locked') return <State icon={Lock}>{t('sheet.locked')}</State>;
  if (!live && waiting > 0)
    return (
      <State tone="alert" icon={CloudOff}>
        {t('sheet.waiting', { count: waiting })}
      </State>
    );
  if (!live)
    return (
      <State tone="alert" icon={CloudOff}>
        {t('sheet.offline')}
      </State>
    );
  const stuck = all.filter((edit) => edit.state === 'clash' || (edit.refused?.length ?? 0) > 0).length;
  if (stuck > 0)
    return (
      <State tone="alert" icon={CloudOff}>
        {t('sheet.stuck', { count: stuck })}
      </State>
    );
  if (all.length > 0) return <State icon={CloudUpload}>{t('sheet.saving')}</State>;
  return <State icon={CloudCheck}>{t('sheet.saved')}</State>;
}

function Progress(): ReactNode {
  const t = useText(playText);
  const states = useSectionStates();
  const main = states.filter(({ section }) => section.advanced !== true);
  const done = main.filter(({ state }) => state === 'ready').length;
  return (
    <span className={styles.progress}>
      <span className={styles.segments} aria-hidden="true">
        {main.map(({ section, state }) => (
          <i
            key={section.id}
            className={classes(
              styles.segment,
              state === 'ready' && styles.done,
              state === 'drafted' && styles.half,
              state === 'wrong' && styles.wrong,
            )}
          />
        ))}
      </span>
      <span className={styles.small}>{t('sheet.progress', { done, all: main.length })}</span>
      {done === main.length && done > 0 && <CircleCheck size={14} aria-hidden="true" />}
    </span>
  );
}

/** Hands over what is on the desk should the page stop. */
function useHeldDraft(view: SheetView): void {
  const words = useFieldWords();
  const { desk, fields } = view;
  useEffect(
    () =>
      holdDraft('orders', () =>
        Object.entries(desk.store.getState().edits)
          .map(([key, edit]) => {
            const { path, element } = splitKey(key);
            const field = fields.get(fieldPath(path));
            return field ? `${words.name(field, element)}: ${words.value(field, element, edit.value)}` : '';
          })
          .join('\n'),
      ),
    [desk, fields, words],
  );
}

/** Says so, once, when what was typed before a reload came back. */
function useRestoredNotice(view: SheetView): void {
  const t = useText(playText);
  const restored = useStore(view.desk.store, (state) => Object.values(state.edits).some((edit) => edit.restored));
  useEffect(() => {
    if (restored) announce(t('sheet.restored'), 'restored');
  }, [restored, t]);
}

/** Number keys jump to a section. */
function useSectionKeys(view: SheetView, root: React.RefObject<HTMLElement | null>): void {
  const t = useText(playText);
  const [count, setCount] = useState(0);
  const length = Math.min(9, view.sheet.sections.length);
  if (count !== length) setCount(length);
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'C',
          does: t('keys.comments'),
          run: () => openComments(root.current),
        },
        ...Array.from({ length: count }, (_, i) => ({
          keys: String(i + 1),
          does: t('keys.section', { nth: i + 1 }),
          run: () => {
            const header = root.current?.querySelector<HTMLElement>(`[data-section="${i}"]`);
            header?.scrollIntoView({ block: 'start' });
            header?.focus();
          },
        })),
      ],
      [count, t, root],
    ),
  );
  useFold((x) => x.step);
}
