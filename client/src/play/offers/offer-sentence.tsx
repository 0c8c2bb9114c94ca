/** An offer in one sentence, as it is put together: what both give, and how long it binds. */
import type { ReactNode } from 'react';
import { useLanguage } from '../../ui/language.ts';
import { useTeamLooks } from '../../ui/team.tsx';
import { catalogue, useText } from '../../ui/text.tsx';
import en from '../text/composing.en.ts';
import { useClauseWords } from './clause-words.ts';
import styles from './offer-form.module.css';

export const composingText = catalogue(en, { uk: () => import('../text/composing.uk.ts') });

export function OfferSentence({
  own,
  to,
  clauses,
  until,
  step,
}: {
  own: string;
  to: string;
  clauses: readonly { readonly by: string; readonly type: string; readonly values: object }[];
  until: number;
  step: number;
}): ReactNode {
  const t = useText(composingText);
  const words = useClauseWords(own);
  const looks = useTeamLooks();
  const { locale } = useLanguage();
  if (clauses.length === 0) return null;
  const given = (side: string) => {
    const list = clauses.filter(({ by }) => by === side).map(({ type, values }) => words({ type, ...values }));
    return list.length === 0 ? t('nothing') : new Intl.ListFormat(locale, { type: 'conjunction' }).format(list);
  };
  const terms = until <= step ? t('until.now') : t('until', { step: until });
  return (
    <p className={styles.sentence} data-sentence="">
      {t.rich('sentence', { ours: given(own), team: looks(to).name, theirs: given(to), terms })}
    </p>
  );
}
