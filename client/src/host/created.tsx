/** What is shown once after an exercise was created or imported: its facilitator key and its code. */
import type { Hosted } from '@sandtable/shared/api.ts';
import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { keepSeat } from '../kept-seats.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.tsx';
import styles from './host.module.css';
import { hostText } from './text.ts';

export function Created({ hosted, title }: { hosted: Hosted; title: string }): ReactNode {
  const t = useText(hostText);
  const [, go] = useLocation();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Clipboard access needs a secure context; on plain HTTP the key can be selected by hand.
    navigator.clipboard?.writeText(hosted.key).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const enter = () => {
    keepSeat({ exercise: hosted.exercise, token: hosted.token, title, code: hosted.code });
    go(`/s/${hosted.exercise}/console`);
  };
  return (
    <section className={styles.created} aria-labelledby="created-title">
      <h2 id="created-title">{t('key.title')}</h2>
      <p>{t('key.text')}</p>
      <output className={styles.key}>{hosted.key}</output>
      <p>
        {t('key.code')} <b className={styles.code}>{hosted.code}</b>
      </p>
      <div className={styles.actions}>
        <Button icon={Copy} onClick={copy}>
          {copied ? t('key.copied') : t('key.copy')}
        </Button>
        <Button look="primary" onClick={enter}>
          {t('key.go')}
        </Button>
      </div>
    </section>
  );
}
