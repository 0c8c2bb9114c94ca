/** A new offer, or a counter: what we give, what they give, how long it binds, how long it stands. */
import type { Offer } from '@sandtable/shared/exercise/exercise.ts';
import type { ClauseForm } from '@sandtable/shared/rules/sheet.ts';
import type { CommandId, Json } from '@sandtable/shared/words.ts';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { say as announce } from '../../ui/live.tsx';
import { Menu } from '../../ui/menu.tsx';
import { RadioGroup } from '../../ui/radio.tsx';
import { TeamGlyph, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { initialValues } from '../../widgets/form-fields.tsx';
import { playText } from '../play-text.ts';
import { useFold, useRules } from '../use-table.ts';
import { useClauseForms } from './clause-words.ts';
import { RemovedClause, UntilMark, type Values } from './counter-marks.tsx';
import { OfferClause } from './offer-clause.tsx';
import styles from './offer-form.module.css';
import { composingText, OfferSentence } from './offer-sentence.tsx';
import { useInTheWay } from './use-feasible.ts';
import { useKeptOffer } from './use-kept-offer.ts';

interface Drawn {
  readonly key: number;
  readonly by: string;
  readonly type: string;
  readonly values: Values;
  /** As it was in the offer that is countered; null: it was not there. */
  readonly was: Values | null;
}

/** What is kept of an offer that is not sent yet. */
interface Kept {
  readonly to: string;
  readonly clauses: readonly Drawn[];
  readonly note: string;
  /** Last turn it binds; null: nobody chose one. Absent in what an older page kept, as is the next. */
  readonly through?: number | null;
  readonly stands?: Stands;
}

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'to' in kept && 'note' in kept && 'clauses' in kept;
}

const STANDS = ['lock', '5', '10', '20'] as const;
type Stands = (typeof STANDS)[number];
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
  const c = useText(composingText);
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
  const [through, setThrough] = useState<number | null>(null);
  const longest = step + Math.max(1, Math.min(12, turns - step + 1)) - 1;
  // A turn may have gone by since it was chosen.
  const until = Math.min(longest, Math.max(step, through ?? counter?.until ?? step));
  const [stands, setStands] = useState<Stands>('lock');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const kept = useKeptOffer<Kept>(
    counter === null ? 'new' : `counter-${counter.id}`,
    { to, clauses, note, through, stands },
    note !== '' || clauses !== original || through !== null || stands !== 'lock',
    (was) => {
      // Keys are this page's own; those of the offer that is countered stay, so that what was left out is still known.
      const fresh = was.clauses.map((clause) => {
        drawn += 1;
        const same = original.find(
          ({ was: before }) => before !== null && JSON.stringify(before) === JSON.stringify(clause.was),
        );
        return { ...clause, key: same?.key ?? drawn };
      });
      setTo(counter?.from ?? was.to);
      setClauses(fresh);
      setNote(was.note);
      setThrough(was.through ?? null);
      setStands(STANDS.find((one) => one === was.stands) ?? 'lock');
    },
    isKept,
  );

  const inTheWay = useInTheWay(
    own,
    clauses.filter(({ by }) => by === own).map(({ type, values }) => ({ type, ...values })),
  );

  const move = (clause: Drawn, by: number, name: string) => {
    const side = clauses.filter((other) => other.by === clause.by);
    const place = side.indexOf(clause) + by;
    const other = side[place];
    if (other === undefined) return;
    setClauses(clauses.map((one) => (one === clause ? other : one === other ? clause : one)));
    announce(c('moved', { clause: name, place: place + 1, count: side.length }), 'clause');
  };

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
      until,
      expires: stands === 'lock' ? null : Math.round(Date.now() + ahead + Number(stands) * 60_000),
      // The id came from the log, which knows no other.
      ...(counter === null ? {} : { counters: counter.id as CommandId }),
    });
    setBusy(false);
    if (outcome.ok) {
      kept.letGo();
      onDone();
    } else setProblem(outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
  };

  const [first] = inTheWay;
  const why =
    clauses.length === 0
      ? t('offer.form.empty')
      : !live
        ? t('seal.offline')
        : first === undefined
          ? undefined
          : say(first.text);
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
                      <OfferClause
                        key={clause.key}
                        form={form}
                        values={clause.values}
                        was={counter === null ? undefined : clause.was}
                        onMove={(by) => move(clause, by, say(form.label))}
                        onRemove={() => setClauses(clauses.filter((other) => other.key !== clause.key))}
                        onChange={(values) =>
                          setClauses(clauses.map((other) => (other.key === clause.key ? { ...other, values } : other)))
                        }
                      />
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
              {side === own && inTheWay.length > 0 && (
                <p className={styles.problem} role="status">
                  {c('cannot.ours', { why: inTheWay.map(({ text }) => say(text)).join(' ') })}
                </p>
              )}
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
          value={String(until)}
          onChange={(value) => setThrough(Number(value))}
          choices={Array.from({ length: longest - step + 1 }, (_, i) => ({
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
      {counter !== null && <UntilMark until={Math.max(step, counter.until)} now={until} step={step} />}
      <TextArea
        label={t('offer.form.note')}
        maxLength={1000}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <OfferSentence own={own} to={to} clauses={clauses} until={until} step={step} />
      {kept.restored && <p className="muted">{c('restored')}</p>}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          onClick={() => {
            kept.letGo();
            onDone();
          }}
        >
          {t('offer.form.cancel')}
        </Button>
        <Button type="submit" look="primary" busy={busy} why={why}>
          {t(counter === null ? 'offer.form.send' : 'offer.form.counter')}
        </Button>
      </div>
    </form>
  );
}
