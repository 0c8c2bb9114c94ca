/**
 * Which of the map's layers is shown: all of them in a row where they fit, one labelled list where they do not. Whether
 * they fit is measured, because the words are a ruleset's, in any language, at any size of type.
 */
import type { MapPanel } from '@sandtable/shared/rules/board.ts';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/field.tsx';
import { Segmented } from '../../ui/radio.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import styles from './layer-switch.module.css';
import { mapText } from './map-text.ts';

/** Kept free on both sides together, px: as far as the switch stands from the edges. */
const EDGES = 24;

export function LayerSwitch({
  layers,
  value,
  onChange,
  room,
}: {
  layers: MapPanel['layers'];
  /** '' for all. */
  value: string;
  onChange: (layer: string) => void;
  /** The map's width, px. */
  room: number;
}): ReactNode {
  const t = useText(mapText);
  const say = useRulesetText();
  const row = useRef<HTMLDivElement>(null);
  const [needed, setNeeded] = useState(0);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const measure = () => setNeeded(element.offsetWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fits = needed + EDGES <= room;
  const label = t('layers');
  const choices = [
    { value: '', label: t('layer.all') },
    ...layers.map((one) => ({ value: one.id, label: say(one.title) })),
  ];
  return (
    <div data-float="" className={classes(styles.switch, !fits && styles.list)}>
      {/* Out of sight it is still measured: there may be room again. */}
      <div ref={row} className={classes(styles.row, !fits && styles.unseen)}>
        <Segmented label={label} value={value} onChange={onChange} choices={choices} />
      </div>
      {!fits && <Select label={label} value={value} onChange={onChange} choices={choices} />}
    </div>
  );
}
