/**
 * Catches what a screen throws while drawing. The whole page by default; around a pane give `pane`, so that the rest
 * of the table goes on. Drafts registered with `holdDraft` are offered as a file.
 */
import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';
import { PageMessage } from './page-message.tsx';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';
import { saveFile, unsentText } from './unsent.ts';

interface Props {
  children: ReactNode;
  pane?: boolean;
}

export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Stopped error={error} pane={this.props.pane === true} onRetry={() => this.setState({ error: undefined })} />
    );
  }
}

function Stopped({ error, pane, onRetry }: { error: unknown; pane: boolean; onRetry: () => void }): ReactNode {
  const t = useText(uiText);
  const draft = unsentText();
  const actions = (
    <>
      <Button look="primary" onClick={pane ? onRetry : () => location.reload()}>
        {t('error.reload')}
      </Button>
      {draft && <Button onClick={() => saveFile('sandtable-draft.txt', draft)}>{t('error.save')}</Button>}
    </>
  );
  const words = (
    <>
      <p>{t(draft ? 'error.draft' : 'error.plain')}</p>
      <details className={styles.detail}>
        <summary>{t('error.detail')}</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </>
  );
  if (!pane)
    return (
      <PageMessage title={t('error.title')} actions={actions}>
        {words}
      </PageMessage>
    );
  return (
    <div className={styles.pane} role="alert">
      <h2>{t('error.title')}</h2>
      {words}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
