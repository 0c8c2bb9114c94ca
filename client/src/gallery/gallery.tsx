/**
 * Every part in every state, for the eye and for the visual tests. Development only.
 * `?part=forms` shows one part alone; theme and density are the device's settings (Display).
 */
import { type ReactNode, Suspense } from 'react';
import { Teams } from '../ui/team.tsx';
import { catalogue, RulesetWords } from '../ui/text.tsx';
import { PartsOfForms } from './forms.tsx';
import styles from './gallery.module.css';
import { PartsOfPanels, PartsOfWhy } from './panels.tsx';
import { PartsOfPrimitives } from './primitives.tsx';
import { teams } from './sample.ts';
import en from './text/en.ts';
import { PartsOfMap } from './the-map.tsx';

const words = catalogue<string>(en);

const parts: Readonly<Record<string, () => ReactNode>> = {
  primitives: PartsOfPrimitives,
  forms: PartsOfForms,
  panels: PartsOfPanels,
  why: PartsOfWhy,
  map: PartsOfMap,
};

export default function Gallery(): ReactNode {
  const wanted = new URLSearchParams(location.search).get('part');
  return (
    <RulesetWords words={words}>
      <Teams of={teams}>
        <main className={styles.gallery}>
          {Object.entries(parts)
            .filter(([name]) => wanted === null || name === wanted)
            .map(([name, Part]) => (
              <section key={name} aria-labelledby={`part-${name}`} className={styles.part}>
                <h1 id={`part-${name}`} className={styles.title}>
                  {name}
                </h1>
                <Suspense>
                  <Part />
                </Suspense>
              </section>
            ))}
        </main>
      </Teams>
    </RulesetWords>
  );
}
