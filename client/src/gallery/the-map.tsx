/** The map at the sizes of the table, the console, the phone and the board, and as a table. */
import { lazy, type ReactNode, useState } from 'react';
import styles from './gallery.module.css';
import { map } from './sample-map.ts';
import { Specimen } from './specimen.tsx';

const MapView = lazy(() => import('../panels/map/map-view.tsx'));

export function PartsOfMap(): ReactNode {
  const [selected, select] = useState<string | null>('inc1');
  return (
    <>
      <Specimen name="on the table" width={648}>
        <div className={styles.map} style={{ height: 476 }}>
          <MapView panel={map} selected={selected} onSelect={select} />
        </div>
      </Specimen>
      <Specimen name="in the console" width={476}>
        <div className={styles.map} style={{ height: 350 }}>
          <MapView panel={map} controls={false} />
        </div>
      </Specimen>
      <Specimen name="on a phone" width={390}>
        <div className={styles.map} style={{ height: 215 }}>
          <MapView panel={map} />
        </div>
      </Specimen>
      <Specimen name="on the board" width={872}>
        <div className={styles.map} style={{ height: 560 }} data-density="projector">
          <MapView panel={map} scale={1.5} selected="inc1" />
        </div>
      </Specimen>
      <Specimen name="beside the join form" width={600}>
        <div className={styles.map} style={{ height: 700 }}>
          <MapView panel={{ ...map, layers: map.layers.slice(0, 1) }} controls={false} />
        </div>
      </Specimen>
    </>
  );
}
