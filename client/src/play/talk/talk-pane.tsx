/** Talk: one's own team, each other team, everybody, the white cell. The header says who can read it. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import { Check, ChevronLeft, CircleHelp, Eye, Users } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { EmptyState } from '../../ui/state-of-pane.tsx';
import { State } from '../../ui/tag.tsx';
import { TeamGlyph, TeamName, useTeamLooks } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { hourMinute } from '../hour-minute.ts';
import { OfferCard } from '../offers/offer-card.tsx';
import { useOfferKeys } from '../offers/use-offer-keys.ts';
import { Pane } from '../pane.tsx';
import { playText } from '../play-text.ts';
import { useFold, useNameOf, useRules, useSitsHere } from '../use-table.ts';
import { type ChannelName, channelsOf, type TalkItem, threadOf, wireChannel } from './channels.ts';
import { Composer } from './composer.tsx';
import styles from './talk-pane.module.css';
import { markRead, useSaidByChannel, useUnread } from './unread.ts';

export function TalkPane({
  own,
  channel,
  className,
}: {
  own: string;
  channel: string | null;
  className?: string | undefined;
}): ReactNode {
  const t = useText(playText);
  const rules = useRules();
  const [, navigate] = useLocation();
  const id = useExercise((state) => state.id);
  const me = useExercise((state) => state.seat);
  const said = useFold((x) => x.said);
  const unread = useUnread(id, said, own, me);
  const names = channelsOf(
    own,
    rules.manifest.teams.map((team) => team.id),
  );
  const current = channel !== null && names.includes(channel) ? channel : 'team';
  const go = (name: ChannelName | null) => navigate(name === null ? `/s/${id}/talk` : `/s/${id}/talk/${name}`);
  const channels = useRef<HTMLUListElement>(null);
  useOfferKeys(id);
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'Escape',
          does: t('talk.back'),
          run: () => {
            // A popover that is open takes this key for itself.
            if (document.querySelector(':popover-open') !== null) return;
            navigate(`/s/${id}/talk`);
            channels.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
          },
        },
      ],
      [t, id, navigate],
    ),
  );
  return (
    <Pane
      title={t('talk.title')}
      className={classes(styles.pane, channel !== null && styles.reading, className)}
      tools={
        channel !== null && (
          <IconButton
            icon={ChevronLeft}
            label={t('talk.back')}
            size="small"
            className={styles.back}
            onClick={() => go(null)}
          />
        )
      }
    >
      <div className={styles.talk}>
        <ul ref={channels} className={styles.channels} aria-label={t('talk.channels')}>
          {names.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={styles.channel}
                aria-current={name === current ? 'true' : undefined}
                onClick={() => go(name)}
              >
                <ChannelLabel name={name} own={own} />
                {(unread.get(name) ?? 0) > 0 && (
                  <span className={styles.count}>
                    <span className="sr-only">{t('talk.unread')} </span>
                    {unread.get(name)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <Thread key={current} own={own} name={current} />
      </div>
    </Pane>
  );
}

function ChannelLabel({ name, own }: { name: ChannelName; own: string }): ReactNode {
  const t = useText(playText);
  if (name === 'all')
    return (
      <span className={styles.name}>
        <Icon of={Users} size={14} />
        {t('talk.all')}
      </span>
    );
  if (name === 'white-cell')
    return (
      <span className={styles.name}>
        <Icon of={CircleHelp} size={14} />
        {t('talk.white-cell')}
      </span>
    );
  if (name === 'team')
    return (
      <span className={styles.name}>
        <TeamGlyph team={own} />
        {t('talk.team')}
      </span>
    );
  return <TeamName team={name} />;
}

function Thread({ own, name }: { own: string; name: ChannelName }): ReactNode {
  const t = useText(playText);
  const open = useOpen();
  const looks = useTeamLooks();
  const sits = useSitsHere();
  const id = useExercise((state) => state.id);
  const said = useFold((x) => x.said);
  const offers = useFold((x) => x.offers);
  const waiting = useExercise((state) => state.unanswered);
  const here = useSaidByChannel(said, own).of(name);
  const items = useMemo(() => threadOf(name, here, offers), [name, here, offers]);
  const channel = wireChannel(name, own);
  const pending = waiting.flatMap(({ id: parcel, command }) =>
    command.act === 'say' && command.form !== 'comment' && JSON.stringify(command.channel) === JSON.stringify(channel)
      ? [{ parcel, text: command.text }]
      : [],
  );
  const readers =
    name === 'all'
      ? t('talk.readers.all')
      : name === 'white-cell'
        ? t('talk.readers.white-cell')
        : name === 'team'
          ? t('talk.readers.team')
          : t('talk.readers.pair', { team: looks(name).name });

  const list = useRef<HTMLOListElement>(null);
  const newest = items.at(-1)?.n ?? -1;
  const count = items.length + pending.length;
  useEffect(() => {
    if (newest >= 0 && !document.hidden) markRead(id, name, newest);
  }, [id, name, newest]);
  useEffect(() => {
    // The newest is what one came for; somebody who has scrolled up is reading and is left alone.
    const view = list.current;
    if (view !== null && count > 0 && view.scrollHeight - view.scrollTop - view.clientHeight < 240)
      view.scrollTop = view.scrollHeight;
  }, [count]);

  return (
    <div className={styles.thread}>
      <p className={styles.readers}>{readers}</p>
      <ol ref={list} className={styles.items} aria-label={t('talk.thread')}>
        {items.length === 0 && pending.length === 0 && (
          <li>
            <EmptyState>{t(name === 'white-cell' ? 'talk.empty.white-cell' : 'talk.empty')}</EmptyState>
          </li>
        )}
        {items.map((item) => (
          <Item key={item.n} item={item} own={own} />
        ))}
        {pending.map(({ parcel, text }) => (
          <li key={parcel} className={classes(styles.item, styles.pending)}>
            <p>{text}</p>
            <small>{t('talk.waiting')}</small>
          </li>
        ))}
      </ol>
      {sits && (
        <div className={styles.write}>
          <Composer
            name={`talk/${name}`}
            label={t(name === 'white-cell' ? 'talk.ask' : 'talk.write')}
            action={t(name === 'white-cell' ? 'talk.send.question' : 'talk.send')}
            onSend={(text) =>
              open.send({ act: 'say', form: name === 'white-cell' ? 'question' : 'message', channel, text })
            }
          />
        </div>
      )}
    </div>
  );
}

function Item({ item, own }: { item: TalkItem; own: string }): ReactNode {
  const t = useText(playText);
  const { locale } = useLanguage();
  const nameOf = useNameOf();
  const me = useExercise((state) => state.seat);
  const seats = useFold((x) => x.seats);
  const time = hourMinute(locale).format(item.at);
  if (item.what === 'offer')
    return (
      <li className={styles.item}>
        <OfferCard offer={item.offer} own={own} />
      </li>
    );
  const { said } = item;
  const { actor } = said;
  const seat = actor !== null && 'seat' in actor ? actor.seat : null;
  const team =
    actor === null
      ? teamOfOther(said.channel, own)
      : actor.kind === 'player'
        ? (seats[actor.seat]?.team ?? actor.team)
        : 'white-cell';
  const name = actor === null || actor.kind === 'player' ? nameOf(seat) : t('white-cell');
  return (
    <li className={classes(styles.item, seat === me && styles.mine)}>
      <p className={styles.who}>
        <TeamGlyph team={team} size={10} named />
        <b>{name}</b>
        {said.form === 'announcement' && <span className="muted">{t('talk.announcement')}</span>}
        <time dateTime={new Date(item.at).toISOString()}>{time}</time>
      </p>
      <p className={styles.text}>{said.text}</p>
      {said.form === 'question' && <QuestionStatus question={said} />}
    </li>
  );
}

/** How far the white cell is with a question: asked, being looked at, answered. */
function QuestionStatus({ question }: { question: Said }): ReactNode {
  const t = useText(playText);
  const nameOf = useNameOf();
  const answered = useFold((x) => x.said.some(({ form, about }) => form === 'answer' && about === question.id));
  const { attended } = question;
  if (answered)
    return (
      <State tone="ok" icon={Check}>
        {t('question.answered')}
      </State>
    );
  if (attended === undefined) return <State>{t('question.asked')}</State>;
  const name = nameOf(attended.seat);
  return <State icon={Eye}>{name === '' ? t('question.attended') : t('question.attended.by', { name })}</State>;
}

/** Who of another team wrote is that team's own business; which team it was is plain from the channel. */
function teamOfOther(channel: { kind: string; teams?: readonly string[] }, own: string): string | null {
  return channel.teams?.find((team) => team !== own) ?? null;
}
