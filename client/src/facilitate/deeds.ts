/** What another facilitator did, in words: for the toast, and for the line by the clock. */
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import type { Reader } from '../ui/text.tsx';
import type { consoleText } from './text.ts';

/** What a record of another facilitator says was done; null for what need not be said. */
export function deed(
  t: Reader<keyof typeof consoleText.en>,
  { body }: ToldRecord,
  team: (id: string) => string,
): string | null {
  switch (body.kind) {
    case 'clock':
      return body.act === undefined ? null : t(`other.clock.${body.act}`);
    case 'suspended':
      return body.act === undefined ? null : t(`other.suspended.${body.act}`);
    case 'left':
    case 'opened':
    case 'adjudicated':
    case 'ruled':
    case 'rewound':
    case 'policy':
    case 'recalled':
    case 'closed':
      return t(`other.${body.kind}`);
    case 'injected':
      return t('other.injected', { title: body.title ?? '' });
    case 'sealed':
    case 'unsealed':
      return t(`other.${body.kind}`, { team: team(body.team ?? '') });
    default:
      return null;
  }
}
