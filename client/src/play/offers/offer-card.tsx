/** An offer: who gives what, until when, and what can be done with it. */
import type { Offer } from '@sandtable/shared/exercise/exercise.ts';
import type { CommandId } from '@sandtable/shared/words.ts';
import { Timer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useTimeLeft } from '../../ui/clock.tsx';
import { ask } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TeamName } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { playText } from '../play-text.ts';
import { useFold, useSitsHere } from '../use-table.ts';
import { useClauseForms, useClauseWords } from './clause-words.ts';
import { stateOf, useFate } from './fate.ts';
import styles from './offer-card.module.css';
import { OfferFate } from './offer-fate.tsx';
import { composingText } from './offer-sentence.tsx';
import { useInTheWay } from './use-feasible.ts';

/** From here on an offer says that it is about to lapse, ms. */
const SOON = 120_000;

export function OfferCard({ offer, own }: { offer: Offer; own: string }): ReactNode {
  const t = useText(playText);
  const c = useText(composingText);
  const say = useRulesetText();
  const open = useOpen();
  const [, navigate] = useLocation();
  const id = useExercise((state) => state.id);
  const ahead = useExercise((state) => state.ahead);
  const live = useExercise((state) => state.link.state === 'live');
  const stage = useFold((x) => x.stage);
  const step = useFold((x) => x.step);
  const words = useClauseWords(own);
  const forms = useClauseForms(own);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const left = useTimeLeft(
    offer.expires === null ? { kind: 'stopped' } : { kind: 'running', until: offer.expires },
    ahead,
  );
  const expired = offer.state === 'open' && left !== null && left <= 0;
  const fate = useFate(offer);
  const { state, tone } = stateOf(offer, fate, expired);
  // Of anything else its last turn would only mislead, or is said with what became of it.
  const binds = state === 'open' || fate?.state === 'binding';
  const mine = offer.from === own;
  const sits = useSitsHere();
  const answerable = sits && state === 'open' && stage === 'orders';
  const why = live ? undefined : t('seal.offline');
  const inTheWay = useInTheWay(
    own,
    answerable ? offer.clauses.filter(({ by }) => by === own).map(({ clause }) => clause) : null,
  );
  const [cannot] = inTheWay;
  const soon = answerable && left !== null && left > 0 && left <= SOON;
  const unbinding = offer.clauses.some(
    ({ clause }) => forms.find((form) => form.type === clause.type)?.binding === false,
  );

  const answer = async (how: 'accepted' | 'declined' | 'withdrawn') => {
    if (
      how === 'accepted' &&
      !(await ask({ title: t('offer.accept.title'), text: t('offer.accept.text'), action: t('offer.accept') }))
    )
      return;
    setBusy(true);
    // The id came from the log, which knows no other.
    const outcome = await open.send({ act: 'answer', offer: offer.id as CommandId, answer: how });
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
  };

  return (
    <article className={styles.card} aria-label={t('offer.label')} data-offer={offer.id}>
      <header className={styles.head}>
        <TeamName team={offer.from} /> {offer.bot && t('offer.bot')} {t('offer.to')} <TeamName team={offer.to} />
        <span className={styles.space} />
        {soon && (
          <Tag tone="alert" icon={Timer}>
            {c('minutes.left', { minutes: Math.floor((left ?? 0) / 60_000) })}
          </Tag>
        )}
        <Tag tone={tone}>{t(`offer.state.${state}`)}</Tag>
      </header>
      <div className={styles.sides}>
        {[offer.from, offer.to].map((side) => (
          <div key={side}>
            <p className={styles.side}>{t(side === own ? 'offer.we' : 'offer.they')}</p>
            <ul>
              {offer.clauses
                .filter((clause) => clause.by === side)
                .map(({ clause }) => (
                  <li key={JSON.stringify(clause)}>{words(clause)}</li>
                ))}
            </ul>
            {offer.clauses.every((clause) => clause.by !== side) && <p className="muted">{t('offer.nothing')}</p>}
          </div>
        ))}
      </div>
      {offer.note !== '' && <p className={styles.note}>{offer.note}</p>}
      <p className={styles.terms}>
        {binds && (offer.until <= step ? t('offer.until.now') : t('offer.until', { step: offer.until }))}
        {offer.state === 'open' &&
          left !== null &&
          left > 0 &&
          ` ${t('offer.expires', { minutes: Math.ceil(left / 60_000) })}`}
        {unbinding && ` ${t('offer.unbinding')}`}
      </p>
      {fate !== undefined && <OfferFate offer={offer} fate={fate} />}
      {inTheWay.length > 0 && (
        <p className={styles.problem} data-cannot="">
          {c('cannot.accept', { why: inTheWay.map(({ text }) => say(text)).join(' ') })}
        </p>
      )}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {answerable && (
        <div className={styles.actions}>
          {mine ? (
            <Button size="small" why={why} busy={busy} onClick={() => void answer('withdrawn')}>
              {t('offer.withdraw')}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                look="primary"
                why={why ?? (cannot && say(cannot.text))}
                busy={busy}
                data-accept=""
                onClick={() => void answer('accepted')}
              >
                {t('offer.accept')}
              </Button>
              <Button size="small" why={why} onClick={() => navigate(`/s/${id}/offers/counter-${offer.id}`)}>
                {t('offer.counter')}
              </Button>
              <Button size="small" why={why} busy={busy} onClick={() => void answer('declined')}>
                {t('offer.decline')}
              </Button>
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  navigate(`/s/${id}/talk/${offer.from}`);
                  requestAnimationFrame(() => document.querySelector<HTMLElement>('main textarea')?.focus());
                }}
              >
                {t('offer.ask')}
              </Button>
            </>
          )}
        </div>
      )}
    </article>
  );
}
