/** A record of the log in a sentence. */
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import { useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { replayText } from './text.ts';

export function useSentence(people: { readonly [seat: string]: string }): (record: ToldRecord) => string {
  const t = useText(replayText);
  const looks = useTeamLooks();
  const say = useRulesetText();
  const name = (seat: string | undefined) => people[seat ?? ''] || t('somebody');
  const team = (id: string | undefined) => looks(id).name;
  return ({ actor, body }) => {
    const who =
      actor === null
        ? t('somebody')
        : actor.kind === 'facilitator' || actor.kind === 'host'
          ? t('white-cell')
          : 'seat' in actor
            ? name(actor.seat)
            : 'team' in actor
              ? team(actor.team)
              : t('white-cell');
    switch (body.kind) {
      case 'seated':
        return t(body.as === 'bot' ? 'kind.bot' : 'kind.seated', {
          who: body.as === 'bot' ? team(body.team) : name(body.seat),
        });
      case 'clock':
        return body.act === undefined ? '' : t(`kind.clock.${body.act}`);
      case 'sealed':
      case 'unsealed':
        return t(`kind.${body.kind}`, { team: team(body.team) });
      case 'adjudicated':
        return t('kind.adjudicated', { step: body.step ?? 0 });
      case 'ruled':
        return t('kind.ruled', { text: body.justification ?? '' });
      case 'injected':
        return body.title === undefined ? t('kind.moved') : t('kind.injected', { title: body.title });
      case 'said':
        if (body.form === 'resolution') return t('kind.resolution', { who, text: body.text ?? '' });
        if (body.form === 'comment' && body.row !== undefined)
          return t('kind.comment.row', { who, on: say(body.row.label), text: body.text ?? '' });
        return t(body.form === 'comment' ? 'kind.comment' : 'kind.said', { who, text: body.text ?? '' });
      case 'offered':
        return t('kind.offered', { from: team(body.from), to: team(body.to) });
      case 'answered':
        return t('kind.answered', { answer: body.answer ?? '' });
      case 'noted':
        return t('kind.noted', { text: body.text ?? '' });
      case 'bookmarked':
        return t('kind.bookmarked', { label: body.label ?? '' });
      case 'rewound':
      case 'forked':
        return t(`kind.${body.kind}`, { step: body.step ?? 0 });
      default:
        return t(`kind.${body.kind}`);
    }
  };
}
