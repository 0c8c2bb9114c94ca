/** Why an indicator stands where it stands: a card beside the list that takes no focus away from anything. */
import { X } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useMemo } from 'react';
import { panelText } from '../panels/panel-text.ts';
import { Why } from '../panels/why.tsx';
import { IconButton } from '../ui/button.tsx';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { wholeCauseOf } from './log/cause.ts';
import { playText } from './play-text.ts';
import styles from './situation-pane.module.css';
import { useBoard, useFold, useOwnTeam, useRules, useViewer } from './use-table.ts';

export function IndicatorWhy({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const t = useText(playText);
  const words = useText(panelText);
  const say = useRulesetText();
  const own = useOwnTeam();
  const rules = useRules();
  const viewer = useViewer();
  const lines = useFold((x) => x.lines);
  const history = useFold((x) => x.history);
  const known = useFold((x) => x.known);
  const injects = useFold((x) => x.injects);
  const { indicators } = useBoard();
  const indicator = indicators.get(id);
  const cause = useMemo(
    () => wholeCauseOf(rules, { history, known, lines, injects }, viewer, id),
    [rules, history, known, lines, injects, viewer, id],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  if (indicator === undefined) return null;
  return (
    <aside className={styles.why} aria-label={t('situation.why', { label: say(indicator.label) })}>
      <header className={styles.head}>
        <h3>{say(indicator.label)}</h3>
        <IconButton icon={X} size="small" label={t('close')} onClick={onClose} />
      </header>
      {indicator.help && <p className={styles.help}>{say(indicator.help)}</p>}
      {cause !== undefined ? (
        <Why statement={say.rich(cause.reading.text)} {...cause.why} />
      ) : (
        <>
          <p className={styles.help}>{t('situation.unmoved')}</p>
          {indicator.lever && <p className={styles.help}>{words('why.lever', { lever: say(indicator.lever) })}</p>}
        </>
      )}
      {!indicator.lever && indicator.movers && own !== null && (
        <p className={styles.help}>
          {t('situation.movers')}
          {indicator.movers.map((team) => (
            <Fragment key={team}>
              {' '}
              <TeamName team={team} />
            </Fragment>
          ))}
        </p>
      )}
    </aside>
  );
}
