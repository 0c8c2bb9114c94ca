/** One row of the channels: when, from whom to whom, what; a question with its status, its answers and a place to answer. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import { ArrowRight, Check, Eye, Flag, Reply } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { useClauseWords } from '../../play/offers/clause-words.ts';
import { stateOf, useFate } from '../../play/offers/fate.ts';
import { OfferFate } from '../../play/offers/offer-fate.tsx';
import { Composer } from '../../play/talk/composer.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/language.ts';
import { State, Tag } from '../../ui/tag.tsx';
import { TeamGlyph, useTeamLooks } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { talkText } from '../text.ts';
import styles from './channels-pane.module.css';
import { answersTo, type TalkRow, teamOf } from './threads.ts';

export function TalkLine({
  row,
  flagged,
  breach,
}: {
  row: TalkRow;
  flagged: boolean;
  /** The card that is passed on by it, by title. */
  breach: string | null;
}): ReactNode {
  const { locale } = useLanguage();
  return (
    <li className={classes(styles.row, flagged && styles.flagged)}>
      <time dateTime={new Date(row.at).toISOString()}>{hourMinute(locale).format(row.at)}</time>
      {row.what === 'offer' ? <Offered row={row} /> : <Spoken said={row.said} flagged={flagged} breach={breach} />}
    </li>
  );
}

/** From and to as glyphs; names for screen readers and on hover. */
function Route({ from, to }: { from: string; to: readonly string[] | 'all' }): ReactNode {
  const t = useText(talkText);
  const looks = useTeamLooks();
  const words = to === 'all' ? t('to.all') : to.map((team) => looks(team).name).join(', ');
  return (
    <span className={styles.route} title={`${looks(from).name} → ${words}`}>
      <TeamGlyph team={from} size={11} named />
      <Icon of={ArrowRight} size={12} />
      <span className="sr-only">{t('to')}</span>
      {to === 'all' ? <span>{words}</span> : to.map((team) => <TeamGlyph key={team} team={team} size={11} named />)}
    </span>
  );
}

function routeOf(said: Said): { from: string; to: readonly string[] | 'all' } {
  const from = teamOf(said) ?? 'white-cell';
  if (said.channel.kind === 'all') return { from, to: 'all' };
  if (said.channel.kind === 'white-cell') return { from, to: ['white-cell'] };
  const others = said.channel.teams.filter((team) => team !== from);
  return { from, to: others.length === 0 ? [from] : others };
}

function Spoken({ said, flagged, breach }: { said: Said; flagged: boolean; breach: string | null }): ReactNode {
  const t = useText(talkText);
  const people = useExercise((state) => state.people);
  const all = useExercise((state) => state.exercise.said);
  const act = useAct();
  const [answering, setAnswering] = useState(false);
  const { actor } = said;
  const name = actor !== null && 'seat' in actor ? people[actor.seat] : undefined;
  const question = said.form === 'question';
  const answers = question ? answersTo(all, said) : [];
  const team = teamOf(said);
  return (
    <>
      <Route {...routeOf(said)} />
      <div className={styles.words}>
        <p>
          {flagged && <Icon of={Flag} size={14} className={styles.flag} />}
          {said.form === 'announcement' && <b>{t('announcement')} </b>}
          {said.text}
          {name !== undefined && team !== null && <span className={styles.name}> {name}</span>}
        </p>
        {breach !== null && <p className={styles.status}>{t('breach', { title: breach })}</p>}
        {answers.map((answer) => (
          <p key={answer.id} className={styles.answer}>
            <b>{t('answered')}</b> {answer.text}
          </p>
        ))}
        {question && (
          <p className={styles.status}>
            {answers.length > 0 ? (
              <State tone="ok" icon={Check}>
                {t('status.answered')}
              </State>
            ) : (
              <Tag tone="alert">{t('status.open')}</Tag>
            )}
            {answers.length === 0 &&
              (said.attended === undefined ? (
                <Button
                  size="small"
                  look="quiet"
                  icon={Eye}
                  onClick={() => void act({ act: 'attend', question: said.id })}
                >
                  {t('attend')}
                </Button>
              ) : (
                <State icon={Eye}>
                  {t('attended', { name: people[said.attended.seat ?? ''] || t('attended.somebody') })}
                </State>
              ))}
            <Button
              size="small"
              look="quiet"
              icon={Reply}
              aria-expanded={answering}
              onClick={() => setAnswering(!answering)}
            >
              {t(answers.length > 0 ? 'answer.again' : 'answer')}
            </Button>
          </p>
        )}
        {answering && team !== null && <Answer said={said} team={team} done={() => setAnswering(false)} />}
      </div>
    </>
  );
}

/** The answer goes to the whole team of whoever asked. */
function Answer({ said, team, done }: { said: Said; team: string; done: () => void }): ReactNode {
  const t = useText(talkText);
  const open = useOpen();
  const looks = useTeamLooks();
  return (
    <Composer
      name={`answer/${said.id}`}
      label={t('answer.text', { team: looks(team).name })}
      action={t('answer.send')}
      onSend={async (text) => {
        const outcome = await open.send({
          act: 'say',
          form: 'answer',
          channel: { kind: 'teams', teams: [team] },
          text,
          about: said.id,
        });
        if (outcome.ok) done();
        return outcome;
      }}
    />
  );
}

function Offered({ row }: { row: Extract<TalkRow, { what: 'offer' }> }): ReactNode {
  const t = useText(talkText);
  const { offer } = row;
  const words = useClauseWords(offer.from);
  const looks = useTeamLooks();
  const fate = useFate(offer);
  const { state, tone } = stateOf(offer, fate);
  const clauses = offer.clauses.map(({ by, clause }) => t('clause', { team: looks(by).code, clause: words(clause) }));
  return (
    <>
      <Route from={offer.from} to={[offer.to]} />
      <div className={styles.words}>
        <p>
          <b>{t(offer.bot ? 'offer.bot' : 'offer')}</b> {clauses.join(' ')} {offer.note}
        </p>
        <p className={styles.status}>
          <Tag tone={tone}>{t(`offer.${state}`)}</Tag>
        </p>
        {fate !== undefined && <OfferFate offer={offer} fate={fate} />}
      </div>
    </>
  );
}
