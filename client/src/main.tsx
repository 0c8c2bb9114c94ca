/** Starts the client: styles, the error boundary, and the screen that the address names. */
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';
import { NoSuchPage } from './no-such-page.tsx';
import { routes } from './routes.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Loading } from './ui/loading.tsx';
import { PageHosts } from './ui/page-hosts.tsx';

declare global {
  /** Where zod keeps its settings, shared by every copy of it on the page. */
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// Zod would otherwise try `new Function`, which the content-security-policy refuses and the console reports. Set here,
// not with zod's own `config`, so that pages without zod need not load it.
globalThis.__zod_globalConfig ??= {};
globalThis.__zod_globalConfig.jitless = true;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"; the client has nowhere to draw.');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>
        <Switch>
          {routes.map(({ path, Screen }) => (
            <Route key={path} path={path} component={Screen} />
          ))}
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
      <Suspense>
        <PageHosts />
      </Suspense>
    </ErrorBoundary>
  </StrictMode>,
);
