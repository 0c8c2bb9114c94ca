/** Words of refusals, by language: those of `shared`, and the client's own under the same kind of key. */
import { en as sharedEn } from '@sandtable/shared/text/en.ts';
import en from './text/en.ts';
import { catalogue } from './ui/text.tsx';

export const refusalText = catalogue<string>(
  { ...sharedEn, ...en },
  {
    uk: async () => {
      const [shared, own] = await Promise.all([import('@sandtable/shared/text/uk.ts'), import('./text/uk.ts')]);
      return { default: { ...shared.default, ...own.default } };
    },
  },
);
