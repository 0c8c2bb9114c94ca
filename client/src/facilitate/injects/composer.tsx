/** Writing an inject: what it says, to whom, when it is sent, what it changes; and beside it what each audience will see. */
import type { MselLine } from '@sandtable/shared/exercise/msel.ts';
import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { AudienceField } from '../audience-field.tsx';
import forms from '../forms.module.css';
import { EffectForm, useEffects, useEffectWords } from '../review/effect-form.tsx';
import { submitOnCtrlEnter } from '../review/justification.tsx';
import { injectText, mselText } from '../text.ts';
import { type Draft, dropDraft, isId, itemOf, keepDraft, keptDraft } from './draft.ts';
import { Preview } from './preview.tsx';
import { TriggerForm } from './trigger-form.tsx';
import { useNotNow, useSendDraft } from './use-send.ts';

const MEDIA = ['news', 'cable', 'incident', 'notice'] as const;
const MOST_EFFECTS = 12;

export function Composer({ draft, close }: { draft: Draft; close: () => void }): ReactNode {
  const exercise = useExercise((state) => state.id);
  const [start, setStart] = useState<Draft | null>(null);
  useEffect(() => {
    let current = true;
    void keptDraft(exercise, draft.of).then((kept) => current && setStart(kept ?? draft));
    return () => {
      current = false;
    };
  }, [exercise, draft]);
  return start === null ? null : <Form start={start} close={close} />;
}

function Form({ start, close }: { start: Draft; close: () => void }): ReactNode {
  const t = useText(injectText);
  const m = useText(mselText);
  const act = useAct();
  const exercise = useExercise((state) => state.id);
  const form = useId();
  const send = useSendDraft();
  const missing = useMissing();
  const [draft, setDraft] = useState(start);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(exercise, next);
  };
  const put = async (): Promise<boolean> => {
    const item = itemOf(draft);
    if (item === undefined || !(await act({ act: 'msel', change: { do: 'put', items: [item] } }))) return false;
    toast({ text: m('form.saved', { title: item.title }), tone: 'ok' });
    return true;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = draft.trigger.on === 'now' ? await send(draft) : await put();
    setBusy(false);
    if (!done) return;
    dropDraft(exercise, draft.of);
    close();
  };
  const why = missing(draft);
  const action = draft.trigger.on === 'now' ? t('send') : m(draft.of === null ? 'form.put' : 'form.save');
  return (
    <Dialog
      open
      onClose={close}
      title={draft.of === null ? m('form.new') : m('form.edit', { id: draft.of })}
      wide
      actions={
        <>
          <Button
            look="quiet"
            onClick={() => {
              dropDraft(exercise, draft.of);
              close();
            }}
          >
            {m('form.discard')}
          </Button>
          <Button look="primary" type="submit" form={form} busy={busy} why={why}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={forms.columns}
        onSubmit={(event) => (why === undefined ? void submit(event) : event.preventDefault())}
        onKeyDown={submitOnCtrlEnter}
      >
        <div className={forms.form}>
          <Words draft={draft} onChange={change} />
        </div>
        <div className={forms.form}>
          <TriggerForm draft={draft} onChange={change} />
          <Changes draft={draft} onChange={change} />
        </div>
      </form>
    </Dialog>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Words({ draft, onChange }: PartProps): ReactNode {
  const t = useText(injectText);
  const m = useText(mselText);
  const taken = useTaken();
  const wrong = !isId(draft.id) ? m('form.id.bad') : taken(draft) ? m('form.id.taken') : undefined;
  return (
    <>
      <TextField
        label={t('field.title')}
        required
        data-focus=""
        maxLength={160}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextArea
        label={t('field.text')}
        maxLength={8000}
        rows={4}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={forms.pair}>
        <Select
          label={t('field.medium')}
          choices={MEDIA.map((value) => ({ value, label: t(`medium.${value}`) }))}
          value={draft.medium}
          onChange={(medium) => onChange({ medium })}
        />
        <TextField
          label={t('field.source')}
          maxLength={120}
          value={draft.source}
          onChange={(event) => onChange({ source: event.target.value })}
        />
      </div>
      <AudienceField label={t('field.to')} value={draft.to} onChange={(to) => onChange({ to })} />
      <TextArea
        label={t('field.expected')}
        help={t('field.expected.help')}
        rows={2}
        maxLength={2000}
        value={draft.expected}
        onChange={(event) => onChange({ expected: event.target.value })}
      />
      {draft.of === null && draft.trigger.on !== 'now' && (
        <TextField
          label={m('form.id')}
          help={m('form.id.help')}
          error={wrong}
          maxLength={40}
          value={draft.id}
          onChange={(event) => onChange({ id: event.target.value.trim() })}
        />
      )}
    </>
  );
}

/** What it changes in the game, why, and what each audience will see. */
function Changes({ draft, onChange }: PartProps): ReactNode {
  const t = useText(injectText);
  const m = useText(mselText);
  const effects = useEffects();
  const words = useEffectWords(effects);
  const [more, setMore] = useState(false);
  const { effects: chosen } = draft;
  const forms_ = more || chosen.length === 0 ? [...chosen, null] : chosen;
  return (
    <>
      {forms_.map((one, at) => (
        // Effects have no identity of their own.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <section key={at} className={forms.form} aria-label={m('form.effect', { n: at + 1 })}>
          <EffectForm
            effects={effects}
            chosen={one}
            onChange={(next) => {
              setMore(false);
              onChange({
                effects:
                  next === null
                    ? chosen.toSpliced(at, 1)
                    : chosen.toSpliced(at, 1, { ...next, params: { ...next.params } }),
              });
            }}
            none={t('effect.none')}
          />
        </section>
      ))}
      {chosen.length > 0 && (
        <>
          {!more && chosen.length < MOST_EFFECTS && (
            <p>
              <Button size="small" icon={Plus} onClick={() => setMore(true)}>
                {m('form.effect.more')}
              </Button>
            </p>
          )}
          <TextArea
            label={t('field.justification')}
            help={t('field.justification.help')}
            required
            rows={2}
            maxLength={2000}
            value={draft.justification}
            onChange={(event) => onChange({ justification: event.target.value })}
          />
        </>
      )}
      <Preview card={draft} changes={chosen.map(words)} />
    </>
  );
}

function useTaken(): (draft: Draft) => boolean {
  const msel = useExercise((state) => state.exercise.msel);
  return ({ of, id }) => of === null && msel.some(({ item }: MselLine) => item.id === id);
}

/** Why what was written cannot be sent or put on the list as it stands; undefined if it can. */
function useMissing(): (draft: Draft) => string | undefined {
  const t = useText(injectText);
  const m = useText(mselText);
  const notNow = useNotNow();
  const notMoving = useNotNow(true);
  const live = useExercise((state) => state.link.state === 'live');
  const taken = useTaken();
  return (draft) => {
    if (!live) return t('missing.line');
    if (draft.title.trim() === '') return t('missing.title');
    if (draft.effects.length > 0 && draft.justification.trim() === '') return t('missing.justification');
    if (draft.trigger.on === 'now') return draft.effects.length > 0 ? notMoving : notNow;
    if (!isId(draft.id)) return m('form.id.bad');
    if (taken(draft)) return m('form.id.taken');
    if (draft.trigger.on === 'condition' && draft.trigger.any.length === 0) return m('form.missing.condition');
    return itemOf(draft) === undefined ? m('form.missing.trigger') : undefined;
  };
}
