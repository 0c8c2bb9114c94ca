/** What became of an accepted offer: kept, broken or run out, in which turn, and why. To both parties and the white cell. */
import type { Line, Offer } from '@sandtable/shared/exercise/exercise.ts';
import type { Fate } from '@sandtable/shared/show/fate.ts';
import { type ReactNode, useId, useState } from 'react';
import { Why } from '../../panels/why.tsx';
import { Button } from '../../ui/button.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { causeOf } from '../log/cause.ts';
import { readingOf } from '../log/items.ts';
import { playText } from '../play-text.ts';
import { useFold, useRules, useViewer } from '../use-table.ts';
import styles from './offer-fate.module.css';

export function OfferFate({ offer, fate }: { offer: Offer; fate: Fate }): ReactNode {
  const t = useText(playText);
  const rules = useRules();
  const viewer = useViewer();
  const say = useRulesetText();
  const shown = useId();
  const [open, setOpen] = useState(false);
  const key = fate.state === 'kept' && fate.ended ? 'kept.ended' : fate.state;
  return (
    <div className={styles.fate} data-fate={fate.state}>
      <p>{t(`offer.fate.${key}`, { step: fate.step, until: offer.until })}</p>
      {!open &&
        fate.state === 'broken' &&
        fate.lines.map((line) => <p key={nameOf(line)}>{say.rich(readingOf(rules, line, viewer).text)}</p>)}
      {fate.lines.length > 0 && (
        <Button size="small" look="quiet" aria-expanded={open} aria-controls={shown} onClick={() => setOpen(!open)}>
          {t('log.why')}
        </Button>
      )}
      <div id={shown} hidden={!open}>
        {open && fate.lines.map((line) => <Reason key={nameOf(line)} line={line} />)}
      </div>
    </div>
  );
}

/** A step says of each clause once how it was kept. */
const nameOf = ({ entry }: Line) => JSON.stringify(entry.event);

function Reason({ line }: { line: Line }): ReactNode {
  const rules = useRules();
  const viewer = useViewer();
  const say = useRulesetText();
  const history = useFold((x) => x.history);
  const known = useFold((x) => x.known);
  const reading = readingOf(rules, line, viewer);
  const { why } = causeOf(rules, { history, known }, viewer, line, reading);
  return <Why {...why} statement={say.rich(reading.text)} />;
}
