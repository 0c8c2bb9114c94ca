/**
 * The report as it will be in its file. It stands in a shadow root, so that its style sheet and the page's do not meet; a
 * constructed sheet needs no leave from the page's policy, which forbids inline styles.
 */
import { reportStyle } from '@sandtable/shared/report/style.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './report.module.css';

/** @param body what `reportBody` made: markup whose every value is escaped */
export function Preview({ body }: { body: string }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = host.current;
    if (at === null) return;
    const root = at.shadowRoot ?? at.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(reportStyle);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = body;
    // The address's fragment is where links of seats carry their token: the table of contents must leave it alone.
    const follow = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      if (link === null) return;
      event.preventDefault();
      const target = root.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
      target?.scrollIntoView();
    };
    root.addEventListener('click', follow);
    return () => root.removeEventListener('click', follow);
  }, [body]);
  return <div ref={host} className={styles.preview} data-report="" />;
}
