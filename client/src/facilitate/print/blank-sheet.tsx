/** The order sheet of the open turn with empty boxes: what may be written, in which limits, and what counts if it is not. */
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import type { Field, Rung, Section, Unit } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { sheetOf } from '../../play/known.ts';
import { useFold, useRules } from '../../play/use-table.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useFieldWords } from '../../widgets/field-words.ts';
import { printText } from '../text.ts';
import styles from './print.module.css';

export function BlankSheet({ team }: { team: TeamInfo }): ReactNode {
  const t = useText(printText);
  const rules = useRules();
  const known = useFold((x) => x.known);
  const awaited = useFold((x) => x.status?.awaited.includes(team.id) ?? false);
  if (!awaited) return <p>{t('sheet.not-awaited')}</p>;
  return (
    <>
      <p className={styles.how}>{t('sheet.how')}</p>
      {sheetOf(rules, known, team.id).sections.map((section) => (
        <PaperSection key={section.id} section={section} team={team} />
      ))}
      <p className={styles.sign}>
        <span>{t('sheet.name')}</span>
        <span>{t('sheet.time')}</span>
        <span>{t('sheet.keyed')}</span>
      </p>
    </>
  );
}

function PaperSection({ section, team }: { section: Section; team: TeamInfo }): ReactNode {
  const t = useText(printText);
  const say = useRulesetText();
  const words = useFieldWords();
  const { budget } = section;
  return (
    <section className={styles.section}>
      <h3>{say(section.title)}</h3>
      {section.help && <p className={styles.help}>{say(section.help)}</p>}
      {budget && (
        <p className={styles.help}>
          {t('budget', { label: say(budget.label), total: words.amount(budget.total, budget.unit) })}
        </p>
      )}
      {section.fields.map((field) => (
        <PaperField key={field.path} field={field} team={team} />
      ))}
    </section>
  );
}

function PaperField({ field, team }: { field: Field; team: TeamInfo }): ReactNode {
  const t = useText(printText);
  const say = useRulesetText();
  const words = useFieldWords();
  const roles = field.roles?.flatMap((id) => team.roles.find((role) => role.id === id) ?? []) ?? [];
  return (
    <div className={styles.field}>
      <p className={styles.label}>
        <b>{say(field.label)}</b>
        {roles.length > 0 && (
          <span> · {t('field.roles', { roles: roles.map((role) => say(role.name)).join(', ') })}</span>
        )}
        {field.secret === true && <span> · {t('field.secret')}</span>}
      </p>
      {field.help && <p className={styles.help}>{say(field.help)}</p>}
      <Boxes field={field} />
      {field.vote !== undefined && team.blocs !== undefined && (
        <p className={styles.boxes}>
          {team.blocs.map((bloc) => (
            <span key={bloc.id}>
              {say(bloc.name)} <Box />
            </span>
          ))}
        </p>
      )}
      <p className={styles.blank}>
        {field.kind === 'statement' && field.value === ''
          ? t('words.blank')
          : t('field.blank', { value: words.value(field, null, field.value) })}
      </p>
    </div>
  );
}

function Box({ wide = false }: { wide?: boolean }): ReactNode {
  return <span className={wide ? styles.wide : styles.box} />;
}

function Boxes({ field }: { field: Field }): ReactNode {
  const t = useText(printText);
  const say = useRulesetText();
  const words = useFieldWords();
  const limits = (min: number, max: number, unit?: Unit) =>
    t('limits', { min: words.amount(min), max: words.amount(max, unit) });
  switch (field.kind) {
    case 'amount':
      return (
        <p className={styles.boxes}>
          <Box /> {limits(field.min, field.max, field.unit)}
          {field.cost !== undefined && field.cost !== 0 && ` · ${t('cost', { cost: words.amount(field.cost) })}`}
        </p>
      );
    case 'allocation':
      return (
        <>
          <p className={styles.boxes}>
            {field.lines.map((line) => (
              <span key={line.id}>
                {say(line.label)} <Box />
              </span>
            ))}
          </p>
          <p className={styles.help}>
            {t(field.exact ? 'total.exact' : 'total.most', { total: words.amount(field.total, field.unit) })}
          </p>
        </>
      );
    case 'queue':
      return (
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t('queue.item')}</th>
              <th scope="col">{t('queue.cost')}</th>
              <th scope="col">{t('queue.lead')}</th>
              <th scope="col">{t('queue.quantity')}</th>
              <th scope="col">{t('queue.priority')}</th>
            </tr>
          </thead>
          <tbody>
            {field.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  {say(item.label)}
                  {item.binding === true && ` (${t('queue.binding')})`}
                </th>
                <td>{words.amount(item.cost)}</td>
                <td>{item.lead}</td>
                <td>
                  <Box /> {limits(item.min, item.max, item.unit)}
                </td>
                <td>
                  <Box />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'ladder':
      return <Rungs rungs={field.rungs} />;
    case 'choice':
      return <Rungs rungs={field.options} />;
    case 'matrix':
      return (
        <table className={styles.grid}>
          <thead>
            <tr>
              <td />
              {field.columns.map((column) => (
                <th key={say(column.label)} scope="col">
                  {say(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {field.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{say(row.label)}</th>
                {field.columns.map((column) => (
                  <td key={say(column.label)}>
                    <span className={styles.tick} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'statement':
      return (
        <>
          <Box wide />
          <p className={styles.help}>{t('words.most', { max: field.max })}</p>
          {typeof field.last === 'string' && field.last !== '' && (
            <p className={styles.help}>{t('words.last', { words: field.last })}</p>
          )}
        </>
      );
    case 'vote':
      return (
        <p className={styles.boxes}>
          {field.voters.map((voter) => (
            <span key={voter.id}>
              {say(voter.label)}: <span className={styles.tick} /> {t('vote.yes')} <span className={styles.tick} />{' '}
              {t('vote.no')} <span className={styles.tick} /> {t('vote.abstain')}
            </span>
          ))}
        </p>
      );
  }
}

function Rungs({ rungs }: { rungs: readonly Rung[] }): ReactNode {
  const t = useText(printText);
  const say = useRulesetText();
  return (
    <ul className={styles.rungs}>
      {rungs.map((rung) => (
        <li key={say(rung.label)}>
          <span className={styles.tick} /> {say(rung.label)}
          {rung.unavailable !== undefined && (
            <span className={styles.help}> {t('unavailable', { why: say(rung.unavailable) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
