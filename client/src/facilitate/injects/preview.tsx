/** What each audience will see of a card, before it is sent. */
import type { ReactNode } from 'react';
import { useRules } from '../../play/use-table.ts';
import { Tag } from '../../ui/tag.tsx';
import { TeamName } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import forms from '../forms.module.css';
import { injectText } from '../text.ts';
import type { Draft } from './draft.ts';

export function Preview({ card, changes }: { card: Draft; changes: readonly string[] }): ReactNode {
  const t = useText(injectText);
  const { teams } = useRules().manifest;
  const { to } = card;
  const readers = teams.filter(({ id }) => to === 'all' || to.includes(id));
  const others = teams.filter((team) => !readers.includes(team));
  const names = (of: typeof teams) => of.map(({ id }) => <TeamName key={id} team={id} short />);
  return (
    <section className={forms.preview} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      {readers.length > 0 && (
        <div>
          <p className={forms.names}>
            {names(readers)} {to === 'all' && <span>{t('preview.public')}</span>}
          </p>
          <div className={forms.card}>
            <Tag>{t(`medium.${card.medium}`)}</Tag>
            <b>{card.title.trim() === '' ? t('untitled') : card.title}</b>
            {card.text !== '' && <p>{card.text}</p>}
            {card.source !== '' && <small>{card.source}</small>}
          </div>
        </div>
      )}
      {others.length > 0 && (
        <p className={forms.names}>
          {names(others)} <span>{t('preview.nothing')}</span>
        </p>
      )}
      {changes.map((change) => (
        <p key={change}>{t('preview.change', { change })}</p>
      ))}
    </section>
  );
}
