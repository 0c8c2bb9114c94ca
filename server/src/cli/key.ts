/** `sandtable key`: a new facilitator key where the first was lost. */
import { normalCode } from '@sandtable/shared';
import { keyDigest } from '../auth.ts';
import { readConfig } from '../config.ts';
import { randomIds } from '../ids.ts';
import { openStore } from '../store/store.ts';
import { CannotError, print, type Verb } from './verb.ts';

export const keyVerb: Verb = {
  name: 'key',
  summary: 'Gives an exercise a new facilitator key and prints it, once. The key before it stops working.',
  operands: ['ID'],
  options: {},
  notes: [
    'ID is the id of the exercise, or the code by which people join it.',
    'Works on the store that the settings name (SANDTABLE_DATA, DATABASE_URL), whether the server runs or not.',
  ],
  async run({ operands: [id = ''] }) {
    const store = await openStore(readConfig(process.env));
    try {
      const found = (await store.exercise(id)) ?? (await store.exerciseByCode(normalCode(id)));
      if (found === undefined)
        throw new CannotError(
          `There is no exercise "${id}" in ${store.where}; check the id, and SANDTABLE_DATA or DATABASE_URL.`,
        );
      const key = randomIds.key();
      await store.setKeyDigest(found.id, keyDigest(key));
      print(`Facilitator key of "${found.title}" (${found.code}): ${key}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
