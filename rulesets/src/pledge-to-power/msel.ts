/**
 * The injects that an exercise of the flagship begins with. Invented, about institutions; what one moves is a design
 * choice of the size of a quarter's noise, so that a list left alone colours the game and does not decide it.
 */
import type { MselItem, Trigger } from '@sandtable/shared';
import en from './text/msel.en.ts';
import uk from './text/msel.uk.ts';

type Word = keyof typeof en;
type Id = 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7';
type Frame = Pick<MselItem, 'medium' | 'to' | 'effects' | 'chance'> & {
  readonly trigger: Trigger;
  /** Parts with words in the catalogues, beside title and text. */
  readonly says: readonly ('source' | 'expected' | 'justification')[];
};

const FRAMES: { readonly [I in Id]: Frame } = {
  E1: {
    medium: 'news',
    to: 'all',
    effects: [],
    trigger: { on: 'minute', turn: 1, minute: 3 },
    says: ['source', 'expected'],
  },
  E2: {
    medium: 'cable',
    to: ['us', 'europe', 'ukraine'],
    effects: [],
    trigger: {
      on: 'condition',
      any: [
        [
          { is: 'turn', from: 2 },
          { is: 'indicator', indicator: 'airwar.upper', compare: 'below', value: 60 },
        ],
      ],
    },
    says: ['source', 'expected'],
  },
  E3: {
    medium: 'incident',
    to: ['europe', 'us'],
    effects: [{ effect: 'politics.coh', params: { mode: 'by', value: -2 } }],
    trigger: {
      on: 'condition',
      any: [
        [
          { is: 'stage', stage: 'orders' },
          { is: 'indicator', indicator: 'airspace.inc', compare: 'at-least', value: 4 },
        ],
      ],
    },
    says: ['source', 'expected', 'justification'],
  },
  E4: {
    medium: 'incident',
    to: ['europe'],
    effects: [{ effect: 'industry.shell', params: { mode: 'by', value: -20 } }],
    trigger: { on: 'phase', turn: 3, moment: 'orders' },
    chance: 25,
    says: ['source', 'expected', 'justification'],
  },
  E5: {
    medium: 'news',
    to: 'all',
    effects: [{ effect: 'politics.willWest', params: { mode: 'by', value: -2 } }],
    trigger: { on: 'phase', turn: 4, moment: 'published' },
    says: ['source', 'expected', 'justification'],
  },
  E6: {
    medium: 'incident',
    to: ['europe', 'us'],
    effects: [],
    trigger: { on: 'manual' },
    says: ['source', 'expected'],
  },
  E7: {
    medium: 'news',
    to: ['us', 'europe', 'ukraine'],
    effects: [],
    trigger: {
      on: 'condition',
      any: [
        [{ is: 'offer', from: 'us', to: 'russia', state: 'open' }],
        [{ is: 'offer', from: 'russia', to: 'us', state: 'open' }],
      ],
    },
    says: ['source', 'expected'],
  },
};

/** @param scenario every preset begins with the same list: its conditions ask how things stand */
export function msel(_scenario: string, language: string): readonly MselItem[] {
  const words: { readonly [W in Word]: string } = language === 'uk' ? uk : en;
  return Object.entries(FRAMES).map(([id, { says, ...frame }]) => {
    // The frames' ids are the catalogue's, which Object.entries forgets.
    const said = (part: string) => words[`${id}.${part}` as Word];
    return {
      id,
      title: said('title'),
      text: said('text'),
      ...Object.fromEntries(says.map((part) => [part, said(part)])),
      ...frame,
    };
  });
}
