/** One line of the log: when, what kind of thing, what happened, and why. */
import type { Offer } from '@sandtable/shared/exercise/exercise.ts';
import type { LucideIcon } from 'lucide-react';
import {
  ChevronDown,
  ChevronUp,
  FileCheck,
  Handshake,
  Landmark,
  Megaphone,
  MessageSquare,
  Newspaper,
  Siren,
  TrendingUp,
} from 'lucide-react';
import { memo, type ReactNode, Suspense } from 'react';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { soon } from '../../ui/soon.ts';
import { Tag } from '../../ui/tag.tsx';
import { TeamName } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { stateOf, useFate } from '../offers/fate.ts';
import { playText } from '../play-text.ts';
import { useNameOf } from '../use-table.ts';
import { type ItemKind, kindOf, type LogItem } from './items.ts';
import styles from './log-row.module.css';

const Commented = soon(() => import('./commented.tsx').then((module) => module.Commented));
const RowCause = soon(() => import('./row-cause.tsx').then((module) => module.RowCause));

const ICONS: { readonly [K in ItemKind]: LucideIcon } = {
  result: TrendingUp,
  incident: Siren,
  media: Newspaper,
  politics: Landmark,
  order: FileCheck,
  offer: Handshake,
  notice: Megaphone,
  comment: MessageSquare,
};

export const LogRow = memo(function LogRow({
  item,
  open,
  clock,
  onToggle,
  onOffer,
}: {
  item: LogItem;
  open: boolean;
  /** When it happened, as printed. */
  clock: string;
  onToggle: (id: string) => void;
  onOffer: (offer: string) => void;
}): ReactNode {
  const t = useText(playText);
  const kind = kindOf(item);
  const why = item.what === 'fact';
  return (
    <div className={classes(styles.row, open && styles.open, item.aside && styles.aside)} data-item={item.id}>
      <time className={styles.time} dateTime={new Date(item.at).toISOString()}>
        {clock}
      </time>
      <span className={styles.kind}>
        <Icon of={ICONS[kind]} size={14} />
        {t(`kind.${kind}`)}
      </span>
      <div className={styles.words}>
        <Words item={item} />
        {item.aside && <Tag tone="line">{t('log.aside')}</Tag>}
      </div>
      {why && (
        <button type="button" className={styles.why} aria-expanded={open} onClick={() => onToggle(item.id)}>
          {t('log.why')}
          <Icon of={open ? ChevronUp : ChevronDown} size={14} />
        </button>
      )}
      {item.what === 'offer' && (
        <button type="button" className={styles.why} onClick={() => onOffer(item.offer.id)}>
          {t('log.open')}
        </button>
      )}
      {open && item.what === 'fact' && (
        <Suspense>
          <RowCause item={item} />
        </Suspense>
      )}
    </div>
  );
});

function Words({ item }: { item: LogItem }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  switch (item.what) {
    case 'fact':
      return <p className={item.reading.weight === 3 ? styles.headline : undefined}>{say.rich(item.reading.text)}</p>;
    case 'announcement':
      return (
        <p>
          <b>{t('log.announced')}</b> {item.said.text}
        </p>
      );
    case 'comment':
      return (
        <Suspense fallback={<p>{item.said.text}</p>}>
          <Commented said={item.said} />
        </Suspense>
      );
    case 'behalf':
      return <OnBehalf item={item} />;
    case 'offer':
      return <Offered offer={item.offer} />;
    case 'inject':
      return (
        <>
          <p className={item.card.recalled ? styles.recalled : undefined}>
            <b>{item.card.title}</b>
            {item.card.source && <span className="muted"> {item.card.source}</span>}
          </p>
          {item.card.recalled ? (
            <Tag tone="alert">{t('log.withdrawn')}</Tag>
          ) : (
            item.card.text !== '' && <p className={styles.text}>{item.card.text}</p>
          )}
          {item.card.justification !== undefined && item.card.justification !== '' && (
            <p className="muted">{t('log.because', { why: item.card.justification })}</p>
          )}
        </>
      );
  }
}

function Offered({ offer }: { offer: Offer }): ReactNode {
  const t = useText(playText);
  const { state } = stateOf(offer, useFate(offer));
  return (
    <p>
      <TeamName team={offer.from} /> {offer.bot && t('offer.bot')} {t('log.offers')} <TeamName team={offer.to} />.{' '}
      <span className="muted">{t(`offer.state.${state}`)}</span>
    </p>
  );
}

function OnBehalf({ item: { behalf } }: { item: Extract<LogItem, { what: 'behalf' }> }): ReactNode {
  const t = useText(playText);
  const nameOf = useNameOf();
  const name = nameOf(behalf.seat);
  return (
    <p>
      <b>{t('log.behalf')}</b> {t(`log.behalf.${behalf.act}`)} <TeamName team={behalf.team} />
      {name !== '' && <span className="muted"> {name}</span>}
    </p>
  );
}
