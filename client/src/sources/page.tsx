/**
 * What the page of sources shows, over an open exercise or over none: assumptions, contested claims, what scores weigh, and
 * every number of the ruleset with unit and source.
 */
import { type Background, type Figure, publicRulesets } from '@sandtable/rulesets/public';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { EmptyState, Fetching } from '../ui/state-of-pane.tsx';
import { type Catalogue, RulesetWords, useText } from '../ui/text.tsx';
import { Assumptions } from './assumptions.tsx';
import { over } from './background-words.ts';
import { Numbers } from './numbers.tsx';
import styles from './sources.module.css';
import { sourcesText } from './text.ts';
import { Viewpoints } from './viewpoints.tsx';
import { Weights } from './weights.tsx';

interface Book extends Background {
  readonly figures: readonly Figure[];
}
type Fetched = 'loading' | 'failed' | 'none' | Book;

const bare: Background = { modules: [], viewpoints: [], text: { en: {} } };

/** Figures and background of a ruleset; null where it lists none. */
async function bookOf(id: string): Promise<Book | null> {
  const entry = publicRulesets.find((candidate) => candidate.id === id);
  if (entry?.figures === undefined) return null;
  const [figures, background] = await Promise.all([entry.figures(), entry.background?.()]);
  return { ...(background ?? bare), figures };
}

const nothing: Catalogue = { en: {}, others: {} };

/** @param back where its button leads; without an exercise (`apart`) nothing can be tried on one. */
export function Page({ back, apart = false }: { back: string; apart?: boolean }): ReactNode {
  const t = useText(sourcesText);
  const ruleset = useExercise((state) => state.ruleset);
  const ended = useExercise((state) => state.link.state === 'ended' || state.failure !== null);
  const [book, setBook] = useState<Fetched>('loading');
  const fetchBook = useCallback(() => {
    if (ruleset === null) return;
    setBook('loading');
    bookOf(ruleset.rules.manifest.id).then(
      (found) => setBook(found ?? 'none'),
      () => setBook('failed'),
    );
  }, [ruleset]);
  useEffect(fetchBook, [fetchBook]);
  useEffect(() => {
    document.title = `${t('title')} · Sandtable`;
  }, [t]);
  const words = useMemo(
    () => (typeof book === 'string' ? (ruleset?.words ?? nothing) : over(ruleset?.words ?? nothing, book.text)),
    [ruleset, book],
  );
  if (ended && ruleset === null) return <PageMessage title={t('ended.title')}>{t('ended.text')}</PageMessage>;
  return (
    <RulesetWords words={words}>
      <div className={styles.page}>
        <header className={styles.top}>
          <Link href="/" className={styles.brand}>
            <Mark />
            Sandtable
          </Link>
          <ButtonLink href={back}>{t(apart ? 'back.host' : 'back')}</ButtonLink>
        </header>
        <main className={styles.main}>
          <h1>{t('title')}</h1>
          <p className={styles.promise}>{t.rich('promise')}</p>
          {ruleset !== null && <Assumptions apart={apart} />}
          {book === 'loading' && <Fetching text={t('loading')} />}
          {book === 'none' && <EmptyState>{t('none')}</EmptyState>}
          {book === 'failed' && (
            <EmptyState action={<Button onClick={fetchBook}>{t('retry')}</Button>}>{t('failed')}</EmptyState>
          )}
          {typeof book !== 'string' && (
            <>
              <Viewpoints of={book.viewpoints} />
              <Weights />
              <Numbers figures={book.figures} modules={book.modules} />
            </>
          )}
        </main>
      </div>
    </RulesetWords>
  );
}
