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
        <PageHosts />
      </Suspense>
    </ErrorBoundary>
  </StrictMode>,
);
