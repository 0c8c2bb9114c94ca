/** What sets an item off, in words: for its row on the list and for the form. */
import type { Condition, MselItem, MselTerm } from '@sandtable/shared/exercise/msel.ts';
import { useMemo } from 'react';
import { useFigures } from '../../panels/figures.ts';
import { hourMinute } from '../../play/hour-minute.ts';
import { useBoard, useRules } from '../../play/use-table.ts';
import { useLanguage } from '../../ui/language.ts';
import { useNumber, useRulesetText, useText } from '../../ui/text.tsx';
import { mselText } from '../text.ts';

export interface TriggerWords {
  /** The whole of it: "if escalation is above 60 (now 46)". */
  says(item: Pick<MselItem, 'trigger' | 'chance'>): string;
  term(term: MselTerm): string;
  condition(any: Condition): string;
}

export function useTriggerWords(): TriggerWords {
  const t = useText(mselText);
  const say = useRulesetText();
  const number = useNumber();
  const figures = useFigures();
  const { locale } = useLanguage();
  const rules = useRules();
  const { indicators } = useBoard();
  return useMemo(() => {
    const { teams, phases } = rules.manifest;
    const team = (id: string | undefined) => {
      const found = teams.find((info) => info.id === id);
      return found === undefined ? (id ?? 'none') : say(found.name);
    };
    const phase = (id: string) => {
      const found = phases.find((info) => info.id === id);
      return found === undefined ? id : say(found.name);
    };
    const bare = (term: MselTerm): string => {
      switch (term.is) {
        case 'indicator': {
          const found = indicators.get(term.indicator);
          const digits = { maximumFractionDigits: found?.unit.digits ?? 2 };
          const share = found?.unit.percent ? found.unit : undefined;
          const inUnit = (value: number) => `${figures.number(value, share)} ${figures.unit(share)}`;
          return t('term.indicator', {
            name: found === undefined ? term.indicator : say(found.label),
            compare: { above: 'above', below: 'below', 'at-least': 'atLeast', 'at-most': 'atMost' }[term.compare],
            value: share ? inUnit(term.value) : number(term.value),
            now: found?.value === undefined ? 'none' : share ? inUnit(found.value) : number(found.value, digits),
          });
        }
        case 'turn':
          if (term.to === undefined) return t('term.turn-on', { from: term.from });
          return term.to === term.from
            ? t('term.turn', { from: term.from })
            : t('term.turns', { from: term.from, to: term.to });
        case 'phase':
          return t('term.phase', { phase: phase(term.phase) });
        case 'stage':
          return t('term.stage', { stage: term.stage });
        case 'sealed':
          return t('term.sealed', { team: team(term.team) });
        case 'event': {
          const found = rules.occurrences?.find(({ type }) => type === term.event);
          return t('term.event', { event: found === undefined ? term.event : say(found.label) });
        }
        case 'offer':
          return t('term.offer', { state: term.state, from: team(term.from), to: team(term.to) });
        case 'inject':
          return t('term.inject', { item: term.item, state: term.state });
      }
    };
    const term = (one: MselTerm) => (one.not === true ? t('term.not', { term: bare(one) }) : bare(one));
    const condition = (any: Condition) =>
      any
        .map((all) => all.map(term).reduce((a, b) => t('join.and', { a, b })))
        .reduce((a, b) => t('join.or', { a, b }));
    const trigger = ({ trigger: of }: Pick<MselItem, 'trigger'>): string => {
      switch (of.on) {
        case 'manual':
          return t('says.manual');
        case 'minute':
          return t('says.minute', { minute: of.minute, turn: of.turn });
        case 'time':
          return t('says.time', { time: hourMinute(locale).format(of.at) });
        case 'phase':
          return t(`says.${of.moment}`, { turn: of.turn });
        case 'condition':
          return t('says.if', { condition: condition(of.any) });
      }
    };
    return {
      term,
      condition,
      says(item) {
        const { trigger: of, chance } = item;
        const words = trigger(item);
        const whole =
          'phase' in of && of.phase !== undefined ? t('says.phase', { words, phase: phase(of.phase) }) : words;
        return chance === undefined ? whole : `${whole}; ${t('says.chance', { percent: chance })}`;
      },
    };
  }, [t, say, number, figures, locale, rules, indicators]);
}
