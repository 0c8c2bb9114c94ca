/** What stands around both hosting pages: brand, title, and the door for those without the host secret. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import { useText } from '../ui/text.tsx';
import styles from './host.module.css';
import { hostSecret, keepHostSecret, takeHostSecret } from './host-api.ts';
import { hostText } from './text.ts';

takeHostSecret();

export function HostFrame({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Link href="/" className={styles.brand}>
          <Mark />
          Sandtable
        </Link>
      </header>
      <main className={styles.main}>
        <div className={styles.head}>
          <h1>{title}</h1>
          <div className={styles.actions}>{actions}</div>
        </div>
        {children}
      </main>
    </div>
  );
}

/** Shows its children once this device holds a host secret; `wrong` says that the one it holds was refused. */
export function HostDoor({ wrong, children }: { wrong: boolean; children: ReactNode }): ReactNode {
  const t = useText(hostText);
  const [held, setHeld] = useState(() => hostSecret() !== null);
  const [typed, setTyped] = useState('');
  if (held && !wrong) return children;
  const use = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    keepHostSecret(typed.trim());
    setHeld(true);
    location.reload();
  };
  return (
    <HostFrame title={t('secret.title')}>
      <form onSubmit={use} className={styles.door}>
        <p>{t('secret.text')}</p>
        <TextField
          label={t('secret.label')}
          type="password"
          autoComplete="current-password"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={wrong ? t('secret.wrong') : undefined}
        />
        <Button look="primary" size="large" type="submit">
          {t('secret.use')}
        </Button>
      </form>
    </HostFrame>
  );
}
