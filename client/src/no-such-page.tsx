/** The honest answer to an address that is not a page. */
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { PageMessage } from './ui/page-message.tsx';
import { useText } from './ui/text.tsx';
import { uiText } from './ui/ui-text.ts';

export function NoSuchPage(): ReactNode {
  const t = useText(uiText);
  const [path] = useLocation();
  return (
    <PageMessage title={t('missing.title')} actions={<Link href="/">{t('missing.home')}</Link>}>
      <p>{t('missing.text', { path })}</p>
    </PageMessage>
  );
}
