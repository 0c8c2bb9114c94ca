/**
 * Theme, density and single-key shortcuts: a person's choices, remembered per device.
 * `public/appearance.js` applies them before the first paint; this store changes them afterwards.
 */
import { create } from 'zustand';
import { keep, recall } from './kept.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['auto', 'compact', 'comfortable', 'projector'] as const;
export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];

interface Appearance {
  theme: Theme;
  density: Density;
  /** Single-letter shortcuts can be turned off (WCAG 2.1.4): speech input types letters. */
  keys: 'on' | 'off';
  choose(change: Partial<Pick<Appearance, 'theme' | 'density' | 'keys'>>): void;
}

const kept = recall('appearance');

function oneOf<T extends string>(all: readonly T[], value: string | undefined, otherwise: T): T {
  return all.find((one) => one === value) ?? otherwise;
}

function apply(name: 'theme' | 'density', value: string, nothing: string): void {
  if (value === nothing) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}

export const useAppearance = create<Appearance>((set, get) => ({
  theme: oneOf(themes, kept.theme, 'system'),
  density: oneOf(densities, kept.density, 'auto'),
  keys: oneOf(['on', 'off'], kept.keys, 'on'),
  choose(change) {
    set(change);
    const { theme, density, keys } = get();
    apply('theme', theme, 'system');
    apply('density', density, 'auto');
    keep('appearance', { theme, density, keys });
  },
}));

/** Whether the page is drawn dark right now, after the device's preference. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}
