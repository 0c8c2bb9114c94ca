/** Answers and their questions in words: yes and no are the console's, everything else the ruleset's own. */
import { useMemo } from 'react';
import { type Say, useRulesetText, useText } from '../../ui/text.tsx';
import { reviewText } from '../text.ts';

/** "thirdCountry" as people would write it: a name that no catalogue has is still readable. */
function plainName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Says an answer: `<key of the question's text>.<answer>` in the ruleset's words, where it has them. */
export function useAnswerWords(): (
  question: { readonly question: { readonly key: string } },
  answer: string,
) => string {
  const t = useText(reviewText);
  const say = useRulesetText();
  return useMemo(
    () => (question, answer) => {
      if (answer === 'yes' || answer === 'no') return t(`answer.${answer}`);
      const key = `${question.question.key}.${answer}`;
      const words = say({ key });
      return words === key ? plainName(answer) : words;
    },
    [t, say],
  );
}

interface Asked {
  readonly key: string;
  readonly question: Parameters<Say>[0];
}

/**
 * Says a question; where the same words are asked several times, which of them it is: "Operation 2 of 4: …" where the
 * ruleset has a word for what they are (`<part>.ask.each`), else "… (2 of 4)".
 * @param all every question of the turn, also those that are not shown: a number must not hang on what is folded away
 */
export function useQuestionWords(all: readonly Asked[]): (question: Asked) => string {
  const t = useText(reviewText);
  const say = useRulesetText();
  return useMemo(() => {
    const alike = new Map<string, string[]>();
    for (const { key, question } of all) {
      const words = say(question);
      alike.set(words, [...(alike.get(words) ?? []), key]);
    }
    return ({ key, question }) => {
      const words = say(question);
      const keys = alike.get(words) ?? [];
      if (keys.length < 2) return words;
      const values = { nth: keys.indexOf(key) + 1, all: keys.length };
      const own = question.key.replace(/[^.]*$/, 'each');
      const which = say({ key: own, values });
      return t(which === own ? 'question.nth' : 'question.which', { ...values, words, which });
    };
  }, [all, say, t]);
}

/** Says the part of the rules a question comes from: `ask.<part>` in the ruleset's words, where it has them. */
export function usePartWords(): (part: string) => string {
  const say = useRulesetText();
  return useMemo(
    () => (part) => {
      const key = `ask.${part}`;
      const words = say({ key });
      return words === key ? plainName(part) : words;
    },
    [say],
  );
}

/** Questions by the part of the rules they come from: the first word of their key, in the order they were asked. */
export function byPart<Q extends { readonly key: string }>(questions: readonly Q[]): ReadonlyMap<string, readonly Q[]> {
  const parts = new Map<string, Q[]>();
  for (const question of questions) {
    const part = question.key.split('/')[0] ?? '';
    const of = parts.get(part) ?? [];
    of.push(question);
    parts.set(part, of);
  }
  return parts;
}
