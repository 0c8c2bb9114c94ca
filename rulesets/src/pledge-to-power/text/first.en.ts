/** The flagship's English that a table needs at once. */
import { firstOf } from '../../later.ts';
import words from './en.ts';
import optional from './optional.en.ts';

export default firstOf(words, optional);
