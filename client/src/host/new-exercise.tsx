/** `/host/new`: one page, four blocks, a live summary, one button. The defaults make an exercise in under a minute. */
import { publicRulesets } from '@sandtable/rulesets/public';
import type { Hosted } from '@sandtable/shared/api.ts';
import type { NewExercise as Wanted } from '@sandtable/shared/exercise/create.ts';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type LoadedRuleset, loadWhole } from '../ruleset.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.ts';
import { Fetching } from '../ui/state-of-pane.tsx';
import { RulesetWords, useRulesetText, useText } from '../ui/text.tsx';
import { Created } from './created.tsx';
import { HostDoor, HostFrame } from './frame.tsx';
import styles from './host.module.css';
import { createExercise, HostRefused } from './host-api.ts';
import { OptionsForm } from './options-form.tsx';
import { initialPolicy, PolicyForm } from './policy-form.tsx';
import { useRefusalWords } from './refusals.ts';
import { Summary } from './summary.tsx';
import { hostText } from './text.ts';

export default function NewExercise(): ReactNode {
  const t = useText(hostText);
  // The flagship first: the example ruleset is for those who come to write one.
  const ids = publicRulesets.map(({ id }) => id).sort((a, b) => Number(a === 'blotto') - Number(b === 'blotto'));
  const [id, setId] = useState(ids[0] ?? '');
  const [ruleset, setRuleset] = useState<LoadedRuleset | null>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    let current = true;
    loadWhole(id).then((loaded) => current && setRuleset(loaded));
    return () => {
      current = false;
    };
  }, [id]);
  return (
    <HostDoor wrong={wrong}>
      <HostFrame
        title={t('new.title')}
        actions={
          <>
            <Link href={`/host/sources/${id}`}>{t('new.sources')}</Link>
            <Link href="/host">{t('new.back')}</Link>
          </>
        }
      >
        {ruleset === null ? (
          <Fetching />
        ) : (
          <RulesetWords words={ruleset.words} key={ruleset.rules.manifest.id}>
            <Form ruleset={ruleset} ids={ids} choose={setId} wrong={() => setWrong(true)} />
          </RulesetWords>
        )}
      </HostFrame>
    </HostDoor>
  );
}

function Form({
  ruleset,
  ids,
  choose,
  wrong,
}: {
  ruleset: LoadedRuleset;
  ids: readonly string[];
  choose: (id: string) => void;
  wrong: () => void;
}): ReactNode {
  const t = useText(hostText);
  const say = useRulesetText();
  const refusal = useRefusalWords();
  const { locale } = useLanguage();
  const { manifest, options } = ruleset.rules;
  const [title, setTitle] = useState(() =>
    t('new.name.initial', {
      ruleset: say(manifest.title),
      date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date()),
    }),
  );
  const presets = manifest.scenarios.map(({ id }) => id);
  const [scenario, setScenario] = useState(presets.includes('baseline') ? 'baseline' : (presets[0] ?? ''));
  const [changed, setChanged] = useState<Wanted['options']>({});
  const [policy, setPolicy] = useState(() => initialPolicy(manifest.phases));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [hosted, setHosted] = useState<Hosted | null>(null);
  if (hosted !== null) return <Created hosted={hosted} title={title} />;

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      setHosted(
        await createExercise({ title, ruleset: manifest.id, scenario, options: changed, language: 'en', policy }),
      );
    } catch (error) {
      if (error instanceof HostRefused && error.status === 401) wrong();
      setProblem(refusal(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void create(event)} className={styles.form}>
      <div className={styles.blocks}>
        <fieldset className={styles.block}>
          <legend>{t('new.scenario')}</legend>
          <Select
            label={t('new.ruleset')}
            choices={ids.map((value) => ({ value, label: value === manifest.id ? say(manifest.title) : value }))}
            value={manifest.id}
            onChange={choose}
            help={say(manifest.summary)}
          />
          <Select
            label={t('new.preset')}
            choices={manifest.scenarios.map(({ id, title: label }) => ({ value: id, label: say(label) }))}
            value={scenario}
            onChange={setScenario}
            help={say(manifest.scenarios.find(({ id }) => id === scenario)?.summary ?? manifest.summary)}
          />
          <TextField
            label={t('new.name')}
            help={t('new.name.help')}
            value={title}
            required
            maxLength={120}
            onChange={(event) => setTitle(event.target.value)}
          />
          <OptionsForm fields={options.fields} scenario={scenario} changed={changed} onChange={setChanged} />
        </fieldset>
        <PolicyForm manifest={manifest} policy={policy} onChange={setPolicy} />
      </div>
      <aside className={styles.summary}>
        <Summary manifest={manifest} policy={policy} changed={Object.keys(changed).length} />
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Button look="primary" size="large" type="submit" busy={busy}>
          {busy ? t('new.creating') : t('new.create')}
        </Button>
      </aside>
    </form>
  );
}
