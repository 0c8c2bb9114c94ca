/** Offers to and from this team: open ones first, and the form for a new one. */
import { Handshake, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { EmptyState } from '../../ui/state-of-pane.tsx';
import { useText } from '../../ui/text.tsx';
import { Pane } from '../pane.tsx';
import { playText } from '../play-text.ts';
import { useFold } from '../use-table.ts';
import { useClauseForms } from './clause-words.ts';
import { OfferCard } from './offer-card.tsx';
import { OfferForm } from './offer-form.tsx';
import styles from './offers-pane.module.css';
import { useOfferKeys } from './use-offer-keys.ts';

/** @param item `new`, `counter-<offer>`, an offer to show first, or null */
export function OffersPane({
  own,
  item,
  className,
}: {
  own: string;
  item: string | null;
  className?: string | undefined;
}): ReactNode {
  const t = useText(playText);
  const id = useExercise((state) => state.id);
  const offers = useFold((x) => x.offers);
  const stage = useFold((x) => x.stage);
  const forms = useClauseForms(own);
  const [, navigate] = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const counter = item?.startsWith('counter-') ? (offers.find((offer) => offer.id === item.slice(8)) ?? null) : null;
  const writing = (item === 'new' || counter !== null) && forms.length > 0;
  const back = () => navigate(`/s/${id}/offers`);

  useEffect(() => {
    if (item === null || writing) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-offer="${CSS.escape(item)}"]`);
    card?.scrollIntoView({ block: 'center' });
  }, [item, writing]);

  useOfferKeys(id);
  // What is half written is kept: leaving it costs nothing.
  useShortcuts(
    useMemo(
      () => (writing ? [{ keys: 'Escape', does: t('offers.title'), run: () => navigate(`/s/${id}/offers`) }] : []),
      [writing, t, navigate, id],
    ),
  );

  const ordered = [...offers].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open') || b.n - a.n);
  return (
    <Pane
      scroll
      className={className}
      title={writing ? t(counter === null ? 'offers.new' : 'offers.counter') : t('offers.title')}
      label={t('offers.title')}
      tools={
        !writing &&
        forms.length > 0 && (
          <Button
            size="small"
            icon={Plus}
            className={styles.new}
            why={stage === 'orders' ? undefined : t('offers.closed')}
            onClick={() => navigate(`/s/${id}/offers/new`)}
          >
            {t('offers.make')}
          </Button>
        )
      }
    >
      {writing ? (
        <OfferForm key={item} own={own} counter={counter} onDone={back} />
      ) : (
        <div ref={list} className={styles.list}>
          {ordered.length === 0 && (
            <EmptyState icon={Handshake}>{t(forms.length === 0 ? 'offers.none' : 'offers.empty')}</EmptyState>
          )}
          {ordered.map((offer) => (
            <OfferCard key={offer.id} offer={offer} own={own} />
          ))}
        </div>
      )}
    </Pane>
  );
}
