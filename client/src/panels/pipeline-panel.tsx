/** Stages something passes through, and how much of it comes through each: pledged, paid, delivered, fielded. */
import type { Pipeline } from '@sandtable/shared/rules/board.ts';
import type { CSSProperties, ReactNode } from 'react';
import { useRulesetText, useText } from '../ui/text.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import styles from './pipeline-panel.module.css';
import { shares } from './shares.ts';

export function PipelinePanel({ panel }: { panel: Pipeline }): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  const figures = useFigures();
  const { stages, unit } = panel;
  const title = say(panel.title);
  const most = Math.max(1e-9, ...stages.map((stage) => stage.value));
  const through = shares(stages.map((stage) => stage.value));
  const percent = (share: number | undefined) => (share === undefined ? '' : t('pipeline.share', { share }));

  return (
    <ChartFrame
      title={title}
      figure={figures.unit(unit)}
      summary={t('pipeline.summary', {
        title,
        stages: stages
          .map((stage) => t('pipeline.stage', { label: say(stage.label), value: figures.number(stage.value, unit) }))
          .join(', '),
      })}
      table={{
        caption: title,
        columns: [
          { id: 'stage', label: t('pipeline.column') },
          { id: 'value', label: t('value.column'), numeric: true },
          { id: 'share', label: t('share.column'), numeric: true },
        ],
        rows: stages.map((stage, i) => ({
          id: stage.id,
          cells: [
            { shown: say(stage.label), by: i },
            { shown: figures.number(stage.value, unit), by: stage.value },
            { shown: percent(through[i]), by: through[i] },
          ],
        })),
      }}
    >
      <ol className={styles.stages} aria-hidden="true">
        {stages.map((stage, i) => {
          const style: CSSProperties & Record<'--share', number> = { '--share': Math.max(0, stage.value) / most };
          return (
            <li key={stage.id} className={styles.stage} style={style}>
              <span className={styles.label} title={stage.help && say(stage.help)}>
                {say(stage.label)}
              </span>
              <span className={styles.bar} />
              <b className={styles.value}>{figures.number(stage.value, unit)}</b>
              <span className={styles.share}>
                {through[i] !== undefined && figures.number(Math.round(through[i] * 100))}
                {through[i] !== undefined && ' %'}
              </span>
            </li>
          );
        })}
      </ol>
    </ChartFrame>
  );
}
