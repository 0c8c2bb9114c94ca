/** Injects: what was sent, recall, and the composer. */
import type { Audience } from '@sandtable/shared/words.ts';
import { Plus, Undo2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { ask, Dialog } from '../ui/dialog.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.ts';
import { useShortcuts } from '../ui/shortcuts.ts';
import { Tag } from '../ui/tag.tsx';
import { TeamName } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from './acts.ts';
import styles from './console.module.css';
import { AudienceField, type Chosen, EffectForm, useEffects } from './effect-form.tsx';
import forms from './forms.module.css';
import { consoleText } from './text.ts';

export function InjectsPane(): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const { locale } = useLanguage();
  const cards = useExercise((state) => state.exercise.injects);
  const stage = useExercise((state) => state.exercise.stage);
  const [composing, setComposing] = useState(false);
  const may = stage === 'orders' || stage === 'locked' || stage === 'review';
  useShortcuts(
    useMemo(() => (may ? [{ keys: 'I', does: t('inject.new'), run: () => setComposing(true) }] : []), [may, t]),
  );
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const recall = async (id: (typeof cards)[number]['id'], title: string) => {
    const sure = await ask({
      title: t('inject.recall.title', { title }),
      text: t('inject.recall.text'),
      action: t('inject.recall'),
    });
    if (sure) await act({ act: 'recall', inject: id });
  };
  return (
    <section className={styles.grow} aria-labelledby="injects-title">
      <header className={styles.head}>
        <h2 id="injects-title">{t('inject.list')}</h2>
        <Button icon={Plus} keys="I" why={may ? undefined : t(`stage.${stage}`)} onClick={() => setComposing(true)}>
          {t('inject.new')}
        </Button>
      </header>
      {cards.length === 0 && <p className={styles.quiet}>{t('inject.empty')}</p>}
      <ul className={styles.talk}>
        {[...cards].reverse().map(({ id, at, title, to, recalled }) => (
          <li key={id}>
            <time>{time.format(at)}</time>
            <span>
              <b>{title}</b>
              <small className={styles.route}>
                {to === 'all' || to === undefined
                  ? t('audience.all')
                  : to.length === 0
                    ? t('audience.none')
                    : to.map((team) => <TeamName key={team} team={team} short />)}
              </small>
            </span>
            {recalled ? (
              <Tag>{t('inject.recalled')}</Tag>
            ) : (
              <Button size="small" look="quiet" icon={Undo2} onClick={() => void recall(id, title)}>
                {t('inject.recall')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog open={composing} onClose={() => setComposing(false)} title={t('inject.title')} wide>
        {composing && <Composer done={() => setComposing(false)} />}
      </Dialog>
    </section>
  );
}

const MEDIA = ['news', 'cable', 'incident', 'notice'] as const;

function Composer({ done }: { done: () => void }): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const effects = useEffects();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [medium, setMedium] = useState<(typeof MEDIA)[number]>('news');
  const [to, setTo] = useState<Audience>('all');
  const [source, setSource] = useState('');
  const [expected, setExpected] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [justification, setJustification] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await act({
      act: 'inject',
      title: title.trim(),
      text: text.trim(),
      medium,
      to,
      ...(source.trim() === '' ? {} : { source: source.trim() }),
      ...(expected.trim() === '' ? {} : { expected: expected.trim() }),
      ...(justification.trim() === '' ? {} : { justification: justification.trim() }),
      effects: chosen === null ? [] : [{ effect: chosen.effect, params: { ...chosen.params }, audience: to }],
    });
    if (!sent) return;
    toast({ text: t('inject.sent', { title }), tone: 'ok' });
    done();
  };
  return (
    <form className={forms.columns} onSubmit={(event) => void send(event)}>
      <div className={forms.form}>
        <TextField
          label={t('inject.name')}
          required
          maxLength={160}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextArea
          label={t('inject.text')}
          maxLength={8000}
          rows={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          label={t('inject.medium')}
          choices={MEDIA.map((value) => ({ value, label: t(`inject.medium.${value}`) }))}
          value={medium}
          onChange={setMedium}
        />
        <TextField
          label={t('inject.source')}
          maxLength={120}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        <AudienceField label={t('inject.to')} value={to} onChange={setTo} />
      </div>
      <div className={forms.form}>
        <EffectForm effects={effects} chosen={chosen} onChange={setChosen} none={t('inject.effect.none')} />
        {chosen !== null && (
          <TextArea
            label={t('inject.justification')}
            required
            maxLength={2000}
            value={justification}
            onChange={(event) => setJustification(event.target.value)}
          />
        )}
        <TextArea
          label={t('inject.expected')}
          maxLength={2000}
          value={expected}
          onChange={(event) => setExpected(event.target.value)}
        />
        <div className={forms.preview}>
          <small>{t('inject.preview')}</small>
          <Tag>{t(`inject.medium.${medium}`)}</Tag>
          <b>{title}</b>
          <p>{text}</p>
          {source !== '' && <small>{source}</small>}
        </div>
        <Button look="primary" type="submit">
          {t('inject.send')}
        </Button>
      </div>
    </form>
  );
}
