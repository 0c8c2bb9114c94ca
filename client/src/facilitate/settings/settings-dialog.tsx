/** How the exercise is run, changed while it runs: marking, minutes, who may replay, the door; and what was assumed. */
import type { Policy } from '@sandtable/shared/log/policy.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import host from '../../host/host.module.css';
import { PolicyForm } from '../../host/policy-form.tsx';
import { useRules } from '../../play/use-table.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { useWatchWords } from '../talk/watch.ts';
import { settingsText } from '../text.ts';
import { changedPolicy } from './changed-policy.ts';
import { Scenario } from './scenario.tsx';
import styles from './settings.module.css';

export function SettingsDialog({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const t = useText(settingsText);
  const form = useId();
  const closed = useExercise((state) => state.exercise.stage === 'closed');
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('title')}
      wide
      actions={
        <Button look="primary" type="submit" form={form} why={closed ? t('closed') : undefined}>
          {t('save')}
        </Button>
      }
    >
      {open && <Settings form={form} close={close} />}
    </Dialog>
  );
}

function Settings({ form, close }: { form: string; close: () => void }): ReactNode {
  const policy = useExercise((state) => state.exercise.policy);
  return policy === null ? null : <Form form={form} policy={policy} close={close} />;
}

function Form({ form, policy, close }: { form: string; policy: Policy; close: () => void }): ReactNode {
  const t = useText(settingsText);
  const act = useAct();
  const { manifest } = useRules();
  const id = useExercise((state) => state.id);
  const was = useExercise((state) => state.exercise.title);
  const [before] = useState(policy);
  const [wanted, setWanted] = useState(policy);
  const [title, setTitle] = useState(was);
  const [words, setWords] = useWatchWords(id);
  const [typed, setTyped] = useState(words);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (typed !== words) setWords(typed);
    // Only what was touched here: a second facilitator may have changed the rest meanwhile.
    const changed = changedPolicy(before, wanted);
    const renamed = title.trim() !== was && title.trim() !== '';
    if (Object.keys(changed).length === 0 && !renamed) {
      close();
      return;
    }
    const done = await act({ act: 'policy', policy: changed, ...(renamed ? { title: title.trim() } : {}) });
    if (!done) return;
    toast({ tone: 'ok', text: t('saved') });
    close();
  };
  return (
    <form id={form} onSubmit={(event) => void save(event)} className={styles.form}>
      {policy !== before && <Banner>{t('moved')}</Banner>}
      <div className={styles.blocks}>
        <fieldset className={host.block}>
          <legend>{t('exercise')}</legend>
          <TextField
            label={t('name')}
            required
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextField
            label={t('watch')}
            help={t('watch.help')}
            value={typed}
            maxLength={400}
            onChange={(event) => setTyped(event.target.value)}
          />
        </fieldset>
        <PolicyForm manifest={manifest} policy={wanted} onChange={setWanted} running />
      </div>
      <Scenario />
    </form>
  );
}
