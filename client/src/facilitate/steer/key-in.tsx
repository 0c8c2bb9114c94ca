/** Keying in a sheet for a side that is absent or writes on paper: its own sheet, through its own knowledge. */
import type { TeamId } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Purse } from '../../play/sheet/section-block.tsx';
import { useSheetView } from '../../play/sheet/use-desk.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Fetching } from '../../ui/state-of-pane.tsx';
import { TeamName, useTeam } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { SheetProvider, useSheet } from '../../widgets/sheet-context.tsx';
import { useHands } from '../../widgets/use-hands.ts';
import { Widget } from '../../widgets/widget.tsx';
import { useConsole } from '../console-state.ts';
import { useTeamView } from '../see/team-view.ts';
import { Through } from '../see/through.tsx';
import { consoleText } from '../text.ts';
import styles from './key-in.module.css';

const close = () => useConsole.setState({ keying: null });

export function KeyIn({ team }: { team: TeamId }): ReactNode {
  const t = useText(consoleText);
  const { exercise } = useTeamView(team);
  const { name } = useTeam(team);
  const viewer = useMemo(() => ({ kind: 'team', team }) as const, [team]);
  return (
    <Dialog open onClose={close} place="side" wide title={t('key-in.title', { team: name })} className={styles.dialog}>
      {exercise === null ? (
        <Fetching text={t('view.busy', { team: name })} />
      ) : (
        <Through exercise={exercise} viewer={viewer} acting={team}>
          <Paper team={team} />
        </Through>
      )}
    </Dialog>
  );
}

function Paper({ team }: { team: TeamId }): ReactNode {
  const view = useSheetView(team, true);
  return (
    <SheetProvider view={view}>
      <Sections />
      <Seal />
    </SheetProvider>
  );
}

function Sections(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const root = useRef<HTMLDivElement>(null);
  const { sheet, team, closed } = useSheet();
  useHands(root);
  return (
    <div ref={root} className={styles.sections}>
      <p className={styles.note}>
        <TeamName team={team} /> {t('key-in.note')}
      </p>
      {closed !== 'open' && <Banner tone="alert">{t('key-in.closed')}</Banner>}
      {sheet.sections.map((section) => (
        <section key={section.id} className={styles.section}>
          <h3>{say(section.title)}</h3>
          {section.help && <p className={styles.note}>{say(section.help)}</p>}
          <Purse section={section} />
          {section.fields.map((field) => (
            <Widget key={field.path} field={field} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Seal(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const open = useOpen();
  const { desk, closed } = useSheet();
  const step = useExercise((state) => state.exercise.step);
  const live = useExercise((state) => state.link.state === 'live');
  const unsent = useStore(desk.store, (state) => Object.keys(state.edits).length);
  const refusals = Object.values(useStore(desk.store, (state) => state.refusals)).flat();
  const [busy, setBusy] = useState(false);
  const seal = async () => {
    setBusy(true);
    await desk.flush(true);
    const outcome = await open.send({ act: 'seal', step });
    setBusy(false);
    if (outcome.ok) {
      toast({ tone: 'ok', text: t('key-in.sealed') });
      close();
    } else toast({ tone: 'alert', text: outcome.refusals.map((refusal) => say(refusal.text)).join(' ') });
  };
  const why = !live
    ? t('line.none')
    : closed !== 'open'
      ? t('key-in.closed')
      : refusals.length > 0
        ? refusals.map((refusal) => say(refusal.text)).join(' ')
        : undefined;
  return (
    <div className={styles.bar}>
      <span className={styles.note} role="status">
        {t(unsent > 0 ? 'key-in.saving' : 'key-in.saved')}
      </span>
      <Button onClick={close}>{t('key-in.later')}</Button>
      <Button look="primary" busy={busy} why={why} onClick={() => void seal()}>
        {t('key-in.seal')}
      </Button>
      {refusals.length > 0 && (
        <p className={styles.problem} role="alert">
          {refusals.map((refusal) => say(refusal.text)).join(' ')}
        </p>
      )}
    </div>
  );
}
