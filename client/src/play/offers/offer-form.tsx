/** A new offer, or a counter: what we give, what they give, how long it binds, how long it stands. */
import type { Offer } from '@sandtable/shared/exercise/exercise.ts';
import type { ClauseForm } from '@sandtable/shared/rules/sheet.ts';
import type { CommandId, Json } from '@sandtable/shared/words.ts';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { RadioGroup } from '../../ui/radio.tsx';
import { TeamGlyph, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { FormFields, initialValues } from '../../widgets/form-fields.tsx';
import { playText } from '../play-text.ts';
import { useFold, useRules } from '../use-table.ts';
import { useClauseForms } from './clause-words.ts';
import { ClauseMark, RemovedClause, UntilMark, type Values } from './counter-marks.tsx';
import styles from './offer-form.module.css';

interface Drawn {
  readonly key: number;
  readonly by: string;
  readonly type: string;
  readonly values: Values;
  /** As it was in the offer that is countered; null: it was not there. */
  readonly was: Values | null;
}

const STANDS = ['lock', '5', '10', '20'] as const;
let drawn = 0;

export function OfferForm({
  own,
  counter,
  onDone,
}: {
  own: string;
  counter: Offer | null;
  onDone: () => void;
}): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const open = useOpen();
  const rules = useRules();
  const looks = useTeamLooks();
  const forms = useClauseForms(own);
  const step = useFold((x) => x.step);
  const turns = useFold((x) => x.status?.turns ?? 1);
  const ahead = useExercise((state) => state.ahead);
  const live = useExercise((state) => state.link.state === 'live');
  const others = rules.manifest.teams.map(({ id }) => id).filter((id) => id !== own);
  const [to, setTo] = useState<string>(counter?.from ?? others[0] ?? '');
  const [original] = useState<readonly Drawn[]>(() =>
    (counter?.clauses ?? []).map(({ by, clause }) => {
      drawn += 1;
      const { type, ...values } = clause as { type: string; [name: string]: Json };
      return { key: drawn, by, type, values, was: values };
    }),
  );
  const [clauses, setClauses] = useState(original);
  const [note, setNote] = useState('');
  const [until, setUntil] = useState(String(Math.max(step, counter?.until ?? step)));
  const [stands, setStands] = useState<(typeof STANDS)[number]>('lock');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const open_to = forms.filter((form) => form.to === undefined || form.to.includes(to));
  const add = (form: ClauseForm, by: string) => {
    drawn += 1;
    setClauses([...clauses, { key: drawn, by, type: form.type, values: initialValues(form.fields), was: null }]);
  };
  const send = async () => {
    setBusy(true);
    const outcome = await open.send({
      act: 'offer',
      to,
      clauses: clauses.map(({ by, type, values }) => ({ by, clause: { type, ...values } })),
      note: note.trim(),
      until: Number(until),
      expires: stands === 'lock' ? null : Math.round(Date.now() + ahead + Number(stands) * 60_000),
      // The id came from the log, which knows no other.
      ...(counter === null ? {} : { counters: counter.id as CommandId }),
    });
    setBusy(false);
    if (outcome.ok) onDone();
    else setProblem(outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
  };

  const why = clauses.length === 0 ? t('offer.form.empty') : live ? undefined : t('seal.offline');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) void send();
      }}
    >
      {counter === null && others.length > 1 && (
        <RadioGroup
          label={t('offer.form.to')}
          look="pills"
          value={to}
          onChange={setTo}
          choices={others.map((id) => ({ value: id, label: looks(id).name, glyph: <TeamGlyph team={id} /> }))}
        />
      )}
      <div className={styles.sides}>
        {[own, to].map((side) => {
          const offered = open_to.filter(
            (form) => form.by === 'either' || (side === own ? form.by === 'self' : form.by === 'other'),
          );
          const title = side === own ? t('offer.we') : t('offer.they.name', { team: looks(to).name });
          return (
            <fieldset key={side === own ? 'own' : 'other'} className={styles.side}>
              <legend className={styles.legend}>{title}</legend>
              {clauses
                .filter((clause) => clause.by === side)
                .map((clause) => {
                  const form = forms.find((candidate) => candidate.type === clause.type);
                  return (
                    form && (
                      <div key={clause.key} className={styles.clause}>
                        <p className={styles.label}>
                          {say(form.label)}
                          {!form.binding && <small className="muted"> {t('offer.form.unbinding')}</small>}
                        </p>
                        <IconButton
                          icon={X}
                          size="small"
                          label={t('offer.form.remove', { clause: say(form.label) })}
                          onClick={() => setClauses(clauses.filter((other) => other.key !== clause.key))}
                        />
                        {counter !== null && <ClauseMark form={form} was={clause.was} values={clause.values} />}
                        {form.help && <p className={styles.help}>{say(form.help)}</p>}
                        <div className={styles.fields}>
                          <FormFields
                            fields={form.fields}
                            values={clause.values}
                            onChange={(name, value) =>
                              setClauses(
                                clauses.map((other) =>
                                  other.key === clause.key
                                    ? { ...other, values: { ...other.values, [name]: value } }
                                    : other,
                                ),
                              )
                            }
                          />
                        </div>
                      </div>
                    )
                  );
                })}
              {original
                .filter(({ by, key }) => by === side && clauses.every((clause) => clause.key !== key))
                .map((clause) => {
                  const form = forms.find((candidate) => candidate.type === clause.type);
                  return (
                    form && (
                      <RemovedClause
                        key={clause.key}
                        form={form}
                        was={clause.values}
                        putBack={() => setClauses([...clauses, clause])}
                      />
                    )
                  );
                })}
              {offered.length > 0 && (
                <Menu
                  label={t('offer.form.add')}
                  trigger={(opener) => (
                    <Button {...opener} size="small" icon={Plus} aria-label={`${t('offer.form.add')}: ${title}`}>
                      {t('offer.form.add')}
                    </Button>
                  )}
                  items={offered.map((form) => ({ id: form.type, label: say(form.label), run: () => add(form, side) }))}
                />
              )}
            </fieldset>
          );
        })}
      </div>
      <div className={styles.terms}>
        <Select
          label={t('offer.form.until')}
          value={until}
          onChange={setUntil}
          choices={Array.from({ length: Math.max(1, Math.min(12, turns - step + 1)) }, (_, i) => ({
            value: String(step + i),
            label: i === 0 ? t('offer.form.until.now') : t('offer.form.until.step', { step: step + i }),
          }))}
        />
        <Select
          label={t('offer.form.stands')}
          value={stands}
          onChange={setStands}
          choices={STANDS.map((value) => ({
            value,
            label:
              value === 'lock'
                ? t('offer.form.stands.lock')
                : t('offer.form.stands.minutes', { minutes: Number(value) }),
          }))}
        />
      </div>
      {counter !== null && <UntilMark until={Math.max(step, counter.until)} now={Number(until)} step={step} />}
      <TextArea
        label={t('offer.form.note')}
        maxLength={1000}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={onDone}>{t('offer.form.cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} why={why}>
          {t(counter === null ? 'offer.form.send' : 'offer.form.counter')}
        </Button>
      </div>
    </form>
  );
}
