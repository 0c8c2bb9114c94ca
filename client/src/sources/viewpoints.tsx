/** Contested claims as cards: the claim and its opposite side by side, and under them what the model does about it. */
import type { Viewpoint } from '@sandtable/rulesets/public';
import type { ReactNode } from 'react';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './sources.module.css';
import { sourcesText } from './text.ts';

export function Viewpoints({ of }: { of: readonly Viewpoint[] }): ReactNode {
  const t = useText(sourcesText);
  const say = useRulesetText();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="viewpoints" className={styles.section}>
      <h2 id="viewpoints">{t('viewpoints')}</h2>
      <p className={styles.quiet}>{t('viewpoints.lead')}</p>
      <ul className={styles.cards}>
        {of.map(({ id, claim, opposite, model }) => (
          <li key={id} className={styles.card}>
            <dl>
              <div>
                <dt>{t('claim')}</dt>
                <dd>{say(claim)}</dd>
              </div>
              <div>
                <dt>{t('opposite')}</dt>
                <dd>{say(opposite)}</dd>
              </div>
              <div className={styles.model}>
                <dt>{t('model')}</dt>
                <dd>{say(model)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
