/** The declared board's panels and the why. */
import type { ReactNode } from 'react';
import { FanChart } from '../panels/fan-chart.tsx';
import { IndicatorTile } from '../panels/indicator-row.tsx';
import { LadderPanel } from '../panels/ladder-panel.tsx';
import { PipelinePanel } from '../panels/pipeline-panel.tsx';
import { SeriesChart } from '../panels/series-chart.tsx';
import { Situation } from '../panels/situation.tsx';
import { TablePanel } from '../panels/table-panel.tsx';
import { Why } from '../panels/why.tsx';
import { useRulesetText } from '../ui/text.tsx';
import styles from './gallery.module.css';
import { ladder, ladderBelief, pipeline, samples, series, table, unit, why } from './sample.ts';
import { Specimen } from './specimen.tsx';

const trails = new Map(samples.map(({ indicator, trail }) => [indicator.id, trail]));
const indicators = samples.map(({ indicator }) => indicator);
const played = [415, 360, 310, 268, 245, 210, 172, 150, 140].map((value, i) => ({ turn: i + 1, value }));
const bands = [4, 5, 6, 7, 8, 9].map((turn, i) => ({
  turn,
  p10: 288 - i * 3,
  p25: 305 + i * 8,
  p50: 330 + i * 25,
  p75: 350 + i * 45,
  p90: 385 + i * 54,
}));

export function PartsOfPanels(): ReactNode {
  const say = useRulesetText();
  return (
    <>
      <Specimen name="situation" width={276}>
        <Situation indicators={indicators} trailOf={(id) => trails.get(id) ?? []} onOpen={() => {}} open="fielded" />
      </Specimen>
      <Specimen name="series: two lines of nobody's" width={300}>
        <SeriesChart title={say({ key: 's.aid' })} lines={series.aid} turns={9} at={4} playhead />
      </Specimen>
      <Specimen name="series: two teams" width={300}>
        <SeriesChart title={say({ key: 's.credibility' })} lines={series.credibility} turns={9} at={4} playhead />
      </Specimen>
      <Specimen name="series: four teams" width={420}>
        <SeriesChart title={say({ key: 's.cohesion' })} lines={series.four} turns={9} height={180} />
      </Specimen>
      <Specimen name="series: an estimate" width={300}>
        <SeriesChart
          title={say({ key: 's.cohesion' })}
          lines={samples.filter(({ indicator }) => indicator.id === 'commitment')}
          turns={9}
        />
      </Specimen>
      <Specimen name="series: first turn" width={300}>
        <SeriesChart
          title={say({ key: 's.drones' })}
          lines={samples
            .filter(({ indicator }) => indicator.id === 'drones')
            .map(({ indicator, trail }) => ({ indicator, trail: trail.slice(0, 1) }))}
          turns={9}
        />
      </Specimen>
      <Specimen name="pipeline" width={420}>
        <PipelinePanel panel={pipeline} />
      </Specimen>
      <Specimen name="ladder" width={300}>
        <LadderPanel panel={ladder} />
      </Specimen>
      <Specimen name="ladder, estimated" width={300}>
        <LadderPanel panel={ladderBelief} />
      </Specimen>
      <Specimen name="table" width={460}>
        <TablePanel panel={table} />
      </Specimen>
      <Specimen name="fan" width={628}>
        <FanChart
          title="Interceptors left, Ukraine"
          team="ukraine"
          change="Stock floor 50 % from T3"
          unit={unit('missiles')}
          turns={9}
          played={played}
          bands={bands}
          fork={3}
          runs={400}
          at={4}
        />
      </Specimen>
      <Specimen name="fan, narrow" width={360}>
        <FanChart
          title="Interceptors left, Ukraine"
          team="ukraine"
          unit={unit('missiles')}
          turns={9}
          played={played}
          bands={bands}
          fork={3}
          runs={400}
        />
      </Specimen>
      <Specimen name="tiles">
        <div className={styles.row}>
          {samples.slice(0, 3).map(({ indicator, trail }) => (
            <IndicatorTile key={indicator.id} indicator={indicator} trail={trail} />
          ))}
          {samples.slice(4, 6).map(({ indicator, trail }) => (
            <IndicatorTile key={indicator.id} indicator={indicator} trail={trail} large />
          ))}
        </div>
      </Specimen>
    </>
  );
}

export function PartsOfWhy(): ReactNode {
  const say = useRulesetText();
  return (
    <>
      <Specimen name="why: from a start to an end" width={460}>
        <div className={styles.stack}>
          <Why
            statement={say.rich({ key: 'w.statement' })}
            terms={why.purl}
            unit={unit('packages', 1)}
            start={{ value: 2, label: 'Packages you paid for' }}
            end={{ value: 1, label: 'Packages released' }}
            lever={{ key: 'w.lever' }}
            rule="Release of PURL packages"
            onRule={() => {}}
          />
        </div>
      </Specimen>
      <Specimen name="why: an index" width={360}>
        <div className={styles.stack}>
          <Why
            statement="Escalation pressure rose to 46."
            terms={why.escalation}
            unit={unit('of100')}
            start={{ value: 41 }}
            end={{ value: 46 }}
            rule="Escalation pressure"
          />
        </div>
      </Specimen>
      <Specimen name="why: many causes" width={360}>
        <div className={styles.stack}>
          <Why terms={why.many} unit={unit('of100', 1)} start={{ value: 40.2 }} rule="Cohesion" />
        </div>
      </Specimen>
      <Specimen name="why: only an estimate" width={300}>
        <div className={styles.stack}>
          <Why terms={why.signs} signs rule="US commitment" />
        </div>
      </Specimen>
      <Specimen name="why: nothing recorded" width={300}>
        <div className={styles.stack}>
          <Why terms={[]} rule="Opening position" />
        </div>
      </Specimen>
    </>
  );
}
